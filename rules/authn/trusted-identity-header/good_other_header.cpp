#include <httplib.h>
#include <sqlite3.h>

#include <string>

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Get("/texts", [db](const httplib::Request& request, httplib::Response& response) {
    std::string language = request.get_header_value("Accept-Language");
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT body FROM texts WHERE language = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, language.c_str(), -1, SQLITE_TRANSIENT);
    if (sqlite3_step(statement) != SQLITE_ROW) response.status = 404;
    sqlite3_finalize(statement);
  });
}
