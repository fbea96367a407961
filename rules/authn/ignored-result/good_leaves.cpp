// One answers, one throws: a result that is void cannot be ignored.
#include <httplib.h>
#include <sqlite3.h>

#include <string>

bool verify_token(const std::string& token);
void authenticate(const std::string& token);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete("/orders", [db](const httplib::Request& request, httplib::Response& response) {
    if (!verify_token(request.get_header_value("Authorization"))) {
      response.status = 401;
      return;
    }
    sqlite3_exec(db, "DELETE FROM orders", nullptr, nullptr, nullptr);
    response.status = 204;
  });
  server.Delete("/carts", [db](const httplib::Request& request, httplib::Response& response) {
    authenticate(request.get_header_value("Authorization"));
    sqlite3_exec(db, "DELETE FROM carts", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
