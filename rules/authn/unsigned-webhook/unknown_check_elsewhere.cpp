#include <httplib.h>
#include <sqlite3.h>

#include <string>

void accept_only_known(const httplib::Request& request);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/webhooks/payments", [db](const httplib::Request& request, httplib::Response& response) {
    accept_only_known(request);
    sqlite3_exec(db, "UPDATE orders SET paid = 1", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
