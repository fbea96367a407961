// A token that nobody revoked is any text that is in no row.
#include <httplib.h>
#include <sqlite3.h>

#include <stdexcept>
#include <string>

void check(sqlite3* db, const std::string& token) {
  sqlite3_stmt* row = nullptr;
  sqlite3_prepare_v2(db, "SELECT 1 FROM revoked WHERE token = ?", -1, &row, nullptr);
  sqlite3_bind_text(row, 1, token.c_str(), -1, SQLITE_TRANSIENT);
  bool revoked = sqlite3_step(row) == SQLITE_ROW;
  sqlite3_finalize(row);
  if (revoked) throw std::invalid_argument("revoked");
}

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete("/notes", [db](const httplib::Request& request,  // expect: authn/missing-authentication
                               httplib::Response& response) {
    check(db, request.get_header_value("X-Session-Token"));
    sqlite3_exec(db, "DELETE FROM notes", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
