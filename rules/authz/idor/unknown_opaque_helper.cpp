// Whether the helper compares the owner is not visible.
#include <httplib.h>
#include <sqlite3.h>

#include <map>
#include <optional>
#include <string>

struct User {
  int id = 0;
};
std::map<std::string, User> sessions;

std::optional<User> authenticate(const httplib::Request& request) {
  auto session = sessions.find(request.get_header_value("Authorization"));
  if (session == sessions.end()) return std::nullopt;
  return session->second;
}
void guard(const User& user, const std::string& order);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete(R"(/orders/([^/]+))", [db](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    std::string id = request.matches[1];
    guard(*user, id);
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "DELETE FROM orders WHERE id = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, id.c_str(), -1, SQLITE_TRANSIENT);
    response.status = sqlite3_step(statement) == SQLITE_DONE ? 204 : 500;
    sqlite3_finalize(statement);
  });
}
