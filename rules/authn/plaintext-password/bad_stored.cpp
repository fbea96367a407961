#include <httplib.h>
#include <sqlite3.h>

#include <string>

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/register", [db](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    std::string password = request.get_param_value("password");
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "INSERT INTO users (name, password) VALUES (?, ?)", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, name.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_bind_text(statement, 2, password.c_str(), -1, SQLITE_TRANSIENT);  // expect: authn/plaintext-password
    response.status = sqlite3_step(statement) == SQLITE_DONE ? 201 : 409;
    sqlite3_finalize(statement);
  });
}
