#include <httplib.h>
#include <jwt-cpp/jwt.h>
#include <sqlite3.h>

#include <exception>
#include <string>

void add_routes(httplib::Server& server, sqlite3* db, const std::string& secret) {
  server.Delete("/orders", [db, secret](const httplib::Request& request, httplib::Response& response) {
    try {
      auto token = jwt::decode(request.get_header_value("Authorization"));
      jwt::verify().allow_algorithm(jwt::algorithm::hs256{secret}).verify(token);
    } catch (const std::exception&) {
      response.status = 401;
      return;
    }
    sqlite3_exec(db, "DELETE FROM orders", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
