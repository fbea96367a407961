#include <httplib.h>
#include <sqlite3.h>

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Get("/reports", [db](const httplib::Request&, httplib::Response& response) {  // expect: ratelimit/missing-limit
    sqlite3_exec(db, "SELECT sum(total) FROM orders", nullptr, nullptr, nullptr);
    response.set_content("{}", "application/json");
  });
}
