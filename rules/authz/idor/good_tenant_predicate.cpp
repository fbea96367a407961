#include <httplib.h>
#include <sqlite3.h>

#include <optional>
#include <string>

struct User {
  int id = 0;
  std::string tenant;
};
std::optional<User> authenticate(const httplib::Request& request);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Get("/orders/:id", [db](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    std::string id = request.path_params.at("id");
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT total FROM orders WHERE id = ? AND tenant_id = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, id.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_bind_text(statement, 2, user->tenant.c_str(), -1, SQLITE_TRANSIENT);
    response.status = sqlite3_step(statement) == SQLITE_ROW ? 200 : 404;
    sqlite3_finalize(statement);
  });
}
