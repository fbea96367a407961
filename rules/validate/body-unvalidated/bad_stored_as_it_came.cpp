#include <httplib.h>
#include <sqlite3.h>

#include <nlohmann/json.hpp>
#include <string>

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/notes", [db](const httplib::Request& request, httplib::Response& response) {  // expect: validate/body-unvalidated
    nlohmann::json body = nlohmann::json::parse(request.body);
    std::string title = body["title"];
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "INSERT INTO notes(title) VALUES(?)", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, title.c_str(), -1, SQLITE_TRANSIENT);
    response.status = sqlite3_step(statement) == SQLITE_DONE ? 201 : 500;
    sqlite3_finalize(statement);
  });
}
