#include <httplib.h>
#include <sqlite3.h>

#include <optional>
#include <string>

struct User {
  int id = 0;
  std::string role;
};
std::optional<User> authenticate(const httplib::Request& request);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/admin/purge", [db](const httplib::Request& request, httplib::Response& response) {  // expect: authz/missing-function-check
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    sqlite3_exec(db, "DELETE FROM sessions", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
