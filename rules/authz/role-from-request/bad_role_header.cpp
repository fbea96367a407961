#include <httplib.h>
#include <sqlite3.h>

#include <cstdlib>
#include <string>

const std::string kToken = std::getenv("SHOP_TOKEN");

bool verify_token(const std::string& token) { return token == kToken; }

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete("/users", [db](const httplib::Request& request, httplib::Response& response) {
    if (!verify_token(request.get_header_value("Authorization"))) {
      response.status = 401;
      return;
    }
    if (request.get_header_value("X-Role") != "admin") {  // expect: authz/role-from-request
      response.status = 403;
      return;
    }
    sqlite3_exec(db, "DELETE FROM users WHERE active = 0", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
