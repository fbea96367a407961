// What build_filter makes of the value is not visible.
#include <httplib.h>
#include <sqlite3.h>

#include <string>

std::string build_filter(const httplib::Request& request);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Get("/orders", [db](const httplib::Request& request, httplib::Response& response) {
    std::string sql = "SELECT id FROM orders WHERE " + build_filter(request);
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr);
    while (sqlite3_step(statement) == SQLITE_ROW) response.body += "order\n";
    sqlite3_finalize(statement);
  });
}
