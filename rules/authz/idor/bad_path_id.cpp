#include <httplib.h>
#include <sqlite3.h>

#include <cstdlib>
#include <string>

const std::string kToken = std::getenv("SHOP_TOKEN");

bool verify_token(const std::string& token) { return token == kToken; }

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Get(R"(/orders/([^/]+))", [db](const httplib::Request& request, httplib::Response& response) {
    if (!verify_token(request.get_header_value("Authorization"))) {
      response.status = 401;
      return;
    }
    std::string id = request.matches[1];
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT total FROM orders WHERE id = ?", -1, &statement, nullptr);  // expect: authz/idor
    sqlite3_bind_text(statement, 1, id.c_str(), -1, SQLITE_TRANSIENT);
    if (sqlite3_step(statement) == SQLITE_ROW) {
      response.set_content(std::to_string(sqlite3_column_int(statement, 0)), "text/plain");
    }
    sqlite3_finalize(statement);
  });
}
