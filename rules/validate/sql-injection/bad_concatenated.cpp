#include <httplib.h>
#include <sqlite3.h>

#include <string>

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Get("/orders", [db](const httplib::Request& request, httplib::Response& response) {
    std::string status = request.get_param_value("status");
    std::string sql = "SELECT id, total FROM orders WHERE status = '" + status + "'";
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) {  // expect: validate/sql-injection
      response.status = 500;
      return;
    }
    while (sqlite3_step(statement) == SQLITE_ROW) {
      response.body += std::to_string(sqlite3_column_int(statement, 0)) + "\n";
    }
    sqlite3_finalize(statement);
  });
}
