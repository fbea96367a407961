// A library whose header is not there, and which no model knows: of what it hands out not even the
// type is known. Nobody in the program is called so, and no check is: it prints.
#include <httplib.h>
#include <ledgerkit/book.h>
#include <sqlite3.h>

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete(R"(/entries/(\d+))", [db](const httplib::Request& req,  // expect: authn/missing-authentication
                                          httplib::Response& res) {
    ledgerkit::Book book;
    auto page = book.turnTo(4);
    res.set_content(page.renderRuled(), "text/plain");
    sqlite3_stmt* row = nullptr;
    sqlite3_prepare_v2(db, "DELETE FROM entries WHERE id = ?", -1, &row, nullptr);
    sqlite3_bind_text(row, 1, req.matches[1].str().c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_step(row);
    sqlite3_finalize(row);
  });
}
