// It refuses in the body; the work is not done all the same.
#include <httplib.h>
#include <sqlite3.h>

#include <cstdlib>
#include <string>

const std::string kToken = std::getenv("SHOP_TOKEN");

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete("/orders", [db](const httplib::Request& request, httplib::Response& response) {
    if (request.get_header_value("X-Api-Token") != kToken) {
      response.set_content(R"({"success": false})", "application/json");
      return;
    }
    sqlite3_exec(db, "DELETE FROM orders", nullptr, nullptr, nullptr);
    response.set_content(R"({"success": true})", "application/json");
  });
}
