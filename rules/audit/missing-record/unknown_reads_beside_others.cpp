// Its statement only reads; what the function beside it does, nobody sees.
#include <httplib.h>
#include <sqlite3.h>

#include <string>

void remember(const std::string& name);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/search", [db](const httplib::Request& req, httplib::Response& res) {
    sqlite3_stmt* row = nullptr;
    sqlite3_prepare_v2(db, "SELECT title FROM books WHERE author = ?", -1, &row, nullptr);
    sqlite3_bind_text(row, 1, req.body.c_str(), -1, SQLITE_TRANSIENT);
    if (sqlite3_step(row) == SQLITE_ROW) remember(req.body);
    sqlite3_finalize(row);
    res.status = 200;
  });
}
