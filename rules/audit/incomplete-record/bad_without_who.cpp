#include <httplib.h>
#include <sqlite3.h>

#include <optional>
#include <string>

struct User {
  int id = 0;
};
std::optional<User> authenticate(const httplib::Request& request);
void audit(const std::string& what, const std::string& object);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete("/orders/:id", [db](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    std::string id = request.path_params.at("id");
    sqlite3_exec(db, "DELETE FROM baskets", nullptr, nullptr, nullptr);
    audit("delete order", id);  // expect: audit/incomplete-record
    response.status = 204;
  });
}
