#include <httplib.h>
#include <sqlite3.h>

#include <string>

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Get("/profile", [db](const httplib::Request& request, httplib::Response& response) {
    std::string user = request.get_header_value("X-User-Id");
    if (user.empty()) {
      response.status = 401;
      return;
    }
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT email FROM users WHERE id = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, user.c_str(), -1, SQLITE_TRANSIENT);  // expect: authn/trusted-identity-header
    if (sqlite3_step(statement) != SQLITE_ROW) response.status = 404;
    sqlite3_finalize(statement);
  });
}
