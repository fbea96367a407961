#include <httplib.h>
#include <sqlite3.h>

#include <string>

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/login", [db](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    std::string password = request.get_param_value("password");
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT secret FROM users WHERE name = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, name.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_step(statement);
    std::string stored = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    response.status = stored == password ? 204 : 401;  // expect: authn/plaintext-password
  });
}
