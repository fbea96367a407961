// The second refusal tells that there was nothing of the caller's to delete: the statement checks.
#include <httplib.h>
#include <sqlite3.h>

#include <map>
#include <optional>
#include <string>

struct User {
  int id = 0;
  std::string role;
};
std::map<std::string, User> sessions;

std::optional<User> authenticate(const httplib::Request& request) {
  auto session = sessions.find(request.get_header_value("Authorization"));
  if (session == sessions.end()) return std::nullopt;
  return session->second;
}

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete("/drafts", [db](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    if (user->role != "editor") {
      response.status = 403;
      return;
    }
    sqlite3_exec(db, "DELETE FROM drafts", nullptr, nullptr, nullptr);
    response.status = 204;
  });
  server.Delete(R"(/notes/(\d+))", [db](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    std::string id = request.matches[1];
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "DELETE FROM notes WHERE id = ? AND owner = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, id.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_bind_int(statement, 2, user->id);
    sqlite3_step(statement);
    response.status = sqlite3_changes(db) == 1 ? 204 : 403;
    sqlite3_finalize(statement);
  });
}
