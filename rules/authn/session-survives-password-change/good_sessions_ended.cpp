// The second changes something else, which needs no end of sessions.
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
  server.Put("/password", [db](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    std::string hash = request.get_param_value("verifier");
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "UPDATE users SET password_hash = ? WHERE id = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, hash.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_bind_int(statement, 2, user->id);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    sqlite3_prepare_v2(db, "DELETE FROM sessions WHERE user_id = ?", -1, &statement, nullptr);
    sqlite3_bind_int(statement, 1, user->id);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    response.status = 204;
  });
  server.Put("/name", [db](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    sqlite3_exec(db, "UPDATE users SET name = 'x' WHERE id = 1", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
