#include <httplib.h>
#include <sqlite3.h>

int page_size(const httplib::Request& request);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Get("/orders", [db](const httplib::Request& request, httplib::Response& response) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT id FROM orders ORDER BY id LIMIT ?", -1, &statement, nullptr);
    sqlite3_bind_int(statement, 1, page_size(request));
    while (sqlite3_step(statement) == SQLITE_ROW) response.body += "order\n";
    sqlite3_finalize(statement);
  });
}
