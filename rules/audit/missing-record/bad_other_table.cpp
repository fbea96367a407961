// A row is added, but to no table of records.
#include <httplib.h>
#include <sqlite3.h>

void add_routes(httplib::Server& server, sqlite3* database) {
  server.Post("/orders/expire", [database](const httplib::Request&, httplib::Response& response) {  // expect: audit/missing-record
    sqlite3_exec(database, "UPDATE orders SET state = 'expired'", nullptr, nullptr, nullptr);
    sqlite3_exec(database, "INSERT INTO statistics (what) VALUES ('expired')", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
