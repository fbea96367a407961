#include <httplib.h>
#include <sqlite3.h>

#include <nlohmann/json.hpp>
#include <string>

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/register", [db](const httplib::Request& request, httplib::Response& response) {
    nlohmann::json body = nlohmann::json::parse(request.body);
    std::string name = body.at("name");
    std::string role = body.value("role", "user");
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "INSERT INTO users(name, role) VALUES(?, ?)", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, name.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_bind_text(statement, 2, role.c_str(), -1, SQLITE_TRANSIENT);  // expect: validate/mass-assignment
    response.status = sqlite3_step(statement) == SQLITE_DONE ? 201 : 500;
    sqlite3_finalize(statement);
  });
}
