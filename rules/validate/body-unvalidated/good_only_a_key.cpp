// The value only selects a row by equality.
#include <httplib.h>
#include <sqlite3.h>

#include <string>

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Get(R"(/notes/([^/]+))", [db](const httplib::Request& request, httplib::Response& response) {
    std::string id = request.matches[1];
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT title FROM notes WHERE id = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, id.c_str(), -1, SQLITE_TRANSIENT);
    response.status = sqlite3_step(statement) == SQLITE_ROW ? 200 : 404;
    sqlite3_finalize(statement);
  });
}
