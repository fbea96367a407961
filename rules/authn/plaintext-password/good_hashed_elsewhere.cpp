// What the function makes of it is not visible; it is not the password itself.
#include <httplib.h>
#include <sqlite3.h>

#include <string>

std::string hash_password(const std::string& password);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/register", [db](const httplib::Request& request, httplib::Response& response) {
    std::string password = hash_password(request.get_param_value("password"));
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "INSERT INTO users (password) VALUES (?)", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, password.c_str(), -1, SQLITE_TRANSIENT);
    response.status = sqlite3_step(statement) == SQLITE_DONE ? 201 : 409;
    sqlite3_finalize(statement);
  });
}
