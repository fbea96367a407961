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
  server.Delete("/orders", [db](const httplib::Request& request, httplib::Response& response) {  // expect: authn/fail-open
    if (request.has_header("Authorization")) {
      auto user = authenticate(request);
      if (!user) {
        response.status = 401;
        return;
      }
    }
    sqlite3_exec(db, "DELETE FROM orders", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
