// The record is a row of an audit table, written where the change is made.
#include <httplib.h>
#include <sqlite3.h>

namespace {

void run(sqlite3* database, const char* text, const std::string& first, const std::string& second) {
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(database, text, -1, &statement, nullptr);
  sqlite3_bind_text(statement, 1, first.c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_bind_text(statement, 2, second.c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_step(statement);
  sqlite3_finalize(statement);
}

}  // namespace

void add_routes(httplib::Server& server, sqlite3* database) {
  server.Put(R"(/orders/([0-9]+)/note)", [database](const httplib::Request& request, httplib::Response& response) {
    std::string order = request.matches[1];
    run(database, "UPDATE orders SET note = ? WHERE id = ?", request.body, order);
    run(database, "INSERT INTO audit_log (what, target) VALUES (?, ?)", "note changed", order);
    response.status = 204;
  });
}
