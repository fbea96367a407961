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
  server.Delete("/users", [db](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    if (user->role != "admin") {
      response.status = 403;
      return;
    }
    // The role to look for is the caller's to choose; what he may do is not decided by it.
    std::string role = request.get_param_value("role");
    if (role.empty()) {
      response.status = 400;
      return;
    }
    sqlite3_exec(db, "DELETE FROM users WHERE active = 0", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
