#include <httplib.h>
#include <sqlite3.h>

#include <string>

bool verify_token(const std::string& token);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Get("/orders/:id", [db](const httplib::Request& request, httplib::Response& response) {
    if (!verify_token(httplib::get_bearer_token_auth(request))) {
      response.status = 401;
      return;
    }
    std::string id = request.path_params.at("id");
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT total FROM orders WHERE id = ?", -1, &statement, nullptr);  // expect: authz/idor
    sqlite3_bind_text(statement, 1, id.c_str(), -1, SQLITE_TRANSIENT);
    if (sqlite3_step(statement) == SQLITE_ROW) {
      response.set_content(std::to_string(sqlite3_column_int(statement, 0)), "text/plain");
    }
    sqlite3_finalize(statement);
  });
}
