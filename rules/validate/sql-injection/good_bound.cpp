#include <httplib.h>
#include <sqlite3.h>

#include <string>

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Get("/orders", [db](const httplib::Request& request, httplib::Response& response) {
    std::string status = request.get_param_value("status");
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT id, total FROM orders WHERE status = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, status.c_str(), -1, SQLITE_TRANSIENT);
    while (sqlite3_step(statement) == SQLITE_ROW) {
      response.body += std::to_string(sqlite3_column_int(statement, 0)) + "\n";
    }
    sqlite3_finalize(statement);
  });
}
