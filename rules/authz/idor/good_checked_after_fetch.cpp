#include <httplib.h>
#include <sqlite3.h>

#include <map>
#include <optional>
#include <string>

struct User {
  int id = 0;
};
std::map<std::string, User> sessions;

std::optional<User> authenticate(const httplib::Request& request) {
  auto session = sessions.find(request.get_header_value("Authorization"));
  if (session == sessions.end()) return std::nullopt;
  return session->second;
}

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Get(R"(/orders/([^/]+))", [db](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    std::string id = request.matches[1];
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT owner_id, total FROM orders WHERE id = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, id.c_str(), -1, SQLITE_TRANSIENT);
    int owner = 0, total = 0;
    if (sqlite3_step(statement) == SQLITE_ROW) {
      owner = sqlite3_column_int(statement, 0);
      total = sqlite3_column_int(statement, 1);
    }
    sqlite3_finalize(statement);
    if (owner != user->id) {
      response.status = 404;
      return;
    }
    response.set_content(std::to_string(total), "text/plain");
  });
}
