#include <httplib.h>
#include <sqlite3.h>

#include <string>

std::string role_of(const httplib::Request& request);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete("/users", [db](const httplib::Request& request, httplib::Response& response) {
    if (role_of(request) != "admin") {
      response.status = 403;
      return;
    }
    sqlite3_exec(db, "DELETE FROM users WHERE active = 0", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
