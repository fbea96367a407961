#include <httplib.h>
#include <sqlite3.h>

#include <string>

void finished(const std::string& operation, const httplib::Request& request);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete("/orders", [db](const httplib::Request& request, httplib::Response& response) {
    sqlite3_exec(db, "DELETE FROM orders", nullptr, nullptr, nullptr);
    finished("delete orders", request);
    response.status = 204;
  });
}
