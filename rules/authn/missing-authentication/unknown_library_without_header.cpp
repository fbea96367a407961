// What the same library hands out is asked by a name that may well be that of a check.
#include <httplib.h>
#include <ledgerkit/book.h>
#include <sqlite3.h>

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete(R"(/entries/(\d+))", [db](const httplib::Request& req,
                                          httplib::Response& res) {
    ledgerkit::Book book;
    auto page = book.turnTo(4);
    if (!page.checkToken(req)) return;
    sqlite3_stmt* row = nullptr;
    sqlite3_prepare_v2(db, "DELETE FROM entries WHERE id = ?", -1, &row, nullptr);
    sqlite3_bind_text(row, 1, req.matches[1].str().c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_step(row);
    sqlite3_finalize(row);
  });
}
