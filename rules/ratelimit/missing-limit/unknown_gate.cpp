#include <httplib.h>
#include <sqlite3.h>

void enter(const httplib::Request& request);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Get("/reports", [db](const httplib::Request& request, httplib::Response& response) {
    enter(request);
    sqlite3_exec(db, "SELECT sum(total) FROM orders", nullptr, nullptr, nullptr);
    response.set_content("{}", "application/json");
  });
}
