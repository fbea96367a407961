// No statement says whose the notes are.
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
    if (!authenticate(request)) {
      response.status = 401;
      return;
    }
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT text FROM notes", -1, &statement, nullptr);
    while (sqlite3_step(statement) == SQLITE_ROW) response.body += "note\n";
    sqlite3_finalize(statement);
  });
}
