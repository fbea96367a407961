// Whether the helper compares the owner is not visible.
#include <httplib.h>
#include <sqlite3.h>

#include <optional>
#include <string>

struct User {
  int id = 0;
};
std::optional<User> authenticate(const httplib::Request& request);
void guard(const User& user, const std::string& order);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete("/orders/:id", [db](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    std::string id = request.path_params.at("id");
    guard(*user, id);
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "DELETE FROM orders WHERE id = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, id.c_str(), -1, SQLITE_TRANSIENT);
    response.status = sqlite3_step(statement) == SQLITE_DONE ? 204 : 500;
    sqlite3_finalize(statement);
  });
}
