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
  server.Post("/notes", [db](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "INSERT INTO notes(owner_id, text) VALUES(?, ?)", -1, &statement, nullptr);
    sqlite3_bind_int(statement, 1, user->id);
    sqlite3_bind_text(statement, 2, request.body.c_str(), -1, SQLITE_TRANSIENT);
    response.status = sqlite3_step(statement) == SQLITE_DONE ? 201 : 500;
    sqlite3_finalize(statement);
  });
  server.Get("/notes", [db](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT text FROM notes ORDER BY id", -1, &statement, nullptr);  // expect: authz/missing-tenant-scope
    while (sqlite3_step(statement) == SQLITE_ROW) response.body += "note\n";
    sqlite3_finalize(statement);
  });
}
