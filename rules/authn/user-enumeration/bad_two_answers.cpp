#include <httplib.h>
#include <sqlite3.h>

#include <string>

bool fits(const std::string& password, const std::string& hash);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/login", [db](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT hash FROM users WHERE name = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, name.c_str(), -1, SQLITE_TRANSIENT);
    if (sqlite3_step(statement) != SQLITE_ROW) {
      response.status = 401;
      response.set_content("User not found", "text/plain");  // expect: authn/user-enumeration
      return;
    }
    if (!fits(request.get_param_value("password"), "hash")) {
      response.status = 401;
      response.set_content("{\"error\": \"Wrong password\"}", "application/json");  // expect: authn/user-enumeration
      return;
    }
    response.status = 204;
  });
}
