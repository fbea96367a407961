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
void enter(const httplib::Request& request, httplib::Response& response);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete("/drafts", [db](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    enter(request, response);
    sqlite3_exec(db, "DELETE FROM drafts", nullptr, nullptr, nullptr);
    if (user->role != "editor") {
      response.status = 403;
      return;
    }
    response.status = 204;
  });
}
