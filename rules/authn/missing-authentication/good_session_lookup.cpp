// The look-up of the session comes before the check, since it is the check.
#include <httplib.h>
#include <sqlite3.h>

#include <optional>
#include <string>

namespace {

std::optional<int> user_of_session(sqlite3* db, const std::string& token) {
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(db, "SELECT user_id FROM sessions WHERE token = ?", -1, &statement, nullptr);
  sqlite3_bind_text(statement, 1, token.c_str(), -1, SQLITE_TRANSIENT);
  std::optional<int> user;
  if (sqlite3_step(statement) == SQLITE_ROW) user = sqlite3_column_int(statement, 0);
  sqlite3_finalize(statement);
  return user;
}

}  // namespace

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Get("/orders", [db](const httplib::Request& request, httplib::Response& response) {
    std::optional<int> user = user_of_session(db, request.get_header_value("Authorization"));
    if (!user) {
      response.status = 401;
      return;
    }
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT id FROM orders WHERE user_id = ?", -1, &statement, nullptr);
    sqlite3_bind_int(statement, 1, *user);
    while (sqlite3_step(statement) == SQLITE_ROW) response.body += "order\n";
    sqlite3_finalize(statement);
  });
}
