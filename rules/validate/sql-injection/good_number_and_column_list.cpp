// What becomes text is a number, or chosen from the program's own list.
#include <httplib.h>
#include <sqlite3.h>

#include <string>

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Get(R"(/orders/(\d+)/lines)", [db](const httplib::Request& request, httplib::Response& response) {
    int id = std::stoi(request.matches[1]);
    std::string column = "position";
    if (request.get_param_value("sort") == "price") column = "price";
    std::string sql = "SELECT sku FROM lines WHERE order_id = " + std::to_string(id) + " ORDER BY " + column;
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr);
    while (sqlite3_step(statement) == SQLITE_ROW) response.body += "line\n";
    sqlite3_finalize(statement);
  });
}
