// A row of an audit table; who did it is a constant.
#include <httplib.h>
#include <sqlite3.h>

#include <map>
#include <optional>
#include <string>

struct User {
  std::string name;
};
std::map<std::string, User> sessions;

std::optional<User> authenticate(const httplib::Request& request) {
  auto session = sessions.find(request.get_header_value("Authorization"));
  if (session == sessions.end()) return std::nullopt;
  return session->second;
}

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete("/basket", [db](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    sqlite3_exec(db, "DELETE FROM baskets", nullptr, nullptr, nullptr);
    sqlite3_stmt* record = nullptr;
    sqlite3_prepare_v2(db, "INSERT INTO audit_log (who, what) VALUES (?, ?)", -1, &record, nullptr);
    sqlite3_bind_text(record, 1, "api", -1, SQLITE_TRANSIENT);
    sqlite3_bind_text(record, 2, "basket emptied", -1, SQLITE_STATIC);
    sqlite3_step(record);  // expect: audit/incomplete-record
    sqlite3_finalize(record);
    response.status = 204;
  });
}
