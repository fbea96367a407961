#include <httplib.h>
#include <sqlite3.h>

#include <string>

bool verify_token(const std::string& token);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete("/orders", [db](const httplib::Request& request, httplib::Response& response) {
    verify_token(request.get_header_value("Authorization"));  // expect: authn/ignored-result
    sqlite3_exec(db, "DELETE FROM orders", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
