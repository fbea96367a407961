#include <httplib.h>
#include <sqlite3.h>

#include <nlohmann/json.hpp>
#include <string>

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/notes", [db](const httplib::Request& request, httplib::Response& response) {
    nlohmann::json body = nlohmann::json::parse(request.body, nullptr, false);
    if (!body.is_object() || !body["title"].is_string()) {
      response.status = 400;
      return;
    }
    std::string title = body["title"];
    int priority = body.value("priority", 0);
    if (title.empty() || title.size() > 200 || priority < 0 || priority > 5) {
      response.status = 400;
      return;
    }
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "INSERT INTO notes(title, priority) VALUES(?, ?)", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, title.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_bind_int(statement, 2, priority);
    response.status = sqlite3_step(statement) == SQLITE_DONE ? 201 : 500;
    sqlite3_finalize(statement);
  });
}
