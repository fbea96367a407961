#include <httplib.h>
#include <sqlite3.h>

#include <optional>
#include <string>

struct User {
  int id = 0;
};
std::optional<User> authenticate(const httplib::Request& request);
void enter(const User& user, const std::string& operation);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/admin/purge", [db](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    enter(*user, "purge");
    sqlite3_exec(db, "DELETE FROM sessions", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
