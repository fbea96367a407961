// One token is refused, and every other gets past.
#include <httplib.h>
#include <sqlite3.h>

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete("/orders", [db](const httplib::Request& request, httplib::Response& response) {  // expect: authn/missing-authentication
    if (request.get_header_value("X-Api-Token") == "revoked") {
      response.set_content(R"({"success": false})", "application/json");
      return;
    }
    sqlite3_exec(db, "DELETE FROM orders", nullptr, nullptr, nullptr);
    response.set_content(R"({"success": true})", "application/json");
  });
}
