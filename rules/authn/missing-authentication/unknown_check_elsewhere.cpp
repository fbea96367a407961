// prepare() may or may not throw for strangers.
#include <httplib.h>
#include <sqlite3.h>

struct Context;
Context* prepare(const httplib::Request& request);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete("/orders", [db](const httplib::Request& request, httplib::Response& response) {
    prepare(request);
    sqlite3_exec(db, "DELETE FROM orders", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
