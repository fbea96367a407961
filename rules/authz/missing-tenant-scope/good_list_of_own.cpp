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
  server.Get("/notes", [db](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT text FROM notes WHERE owner_id = ? ORDER BY id", -1, &statement, nullptr);
    sqlite3_bind_int(statement, 1, user->id);
    while (sqlite3_step(statement) == SQLITE_ROW) response.body += "note\n";
    sqlite3_finalize(statement);
  });
  // Currencies belong to nobody.
  server.Get("/currencies", [db](const httplib::Request& request, httplib::Response& response) {
    if (!authenticate(request)) {
      response.status = 401;
      return;
    }
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT code FROM currencies", -1, &statement, nullptr);
    while (sqlite3_step(statement) == SQLITE_ROW) response.body += "currency\n";
    sqlite3_finalize(statement);
  });
}
