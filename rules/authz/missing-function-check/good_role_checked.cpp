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

namespace {

bool admits(const User& user, httplib::Response& response) {
  if (user.role == "admin") return true;
  response.status = 403;
  return false;
}

}  // namespace

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/admin/purge", [db](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    if (!admits(*user, response)) return;
    sqlite3_exec(db, "DELETE FROM sessions", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
