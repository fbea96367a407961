#include <httplib.h>
#include <sqlite3.h>

#include <string>

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/login", [db](const httplib::Request& request, httplib::Response& response) {  // expect: ratelimit/sensitive-endpoint-not-stricter
    std::string name = request.get_param_value("name");
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT password_hash FROM users WHERE name = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, name.c_str(), -1, SQLITE_TRANSIENT);
    response.status = sqlite3_step(statement) == SQLITE_ROW ? 200 : 401;
    sqlite3_finalize(statement);
  });
}
