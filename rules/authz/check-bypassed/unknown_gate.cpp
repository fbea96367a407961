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

bool has_permission(const User& user, const std::string& permission) { return user.role == permission; }

std::optional<User> authenticate(const httplib::Request& request) {
  auto session = sessions.find(request.get_header_value("Authorization"));
  if (session == sessions.end()) return std::nullopt;
  return session->second;
}
void enter(const httplib::Request& request, httplib::Response& response);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/prices", [db](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    enter(request, response);
    if (!request.has_param("draft")) {
      if (!has_permission(*user, "prices.write")) {
        response.status = 403;
        return;
      }
    }
    sqlite3_exec(db, "UPDATE prices SET current = next", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
