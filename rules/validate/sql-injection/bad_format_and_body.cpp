#include <httplib.h>
#include <sqlite3.h>

#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/notes", [db](const httplib::Request& request, httplib::Response& response) {
    nlohmann::json body = nlohmann::json::parse(request.body);
    std::string title = body["title"];
    char sql[512];
    std::snprintf(sql, sizeof sql, "INSERT INTO notes(title) VALUES('%s')", title.c_str());
    response.status = sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK ? 201 : 500;  // expect: validate/sql-injection
  });
}
