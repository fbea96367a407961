// A role says what one may do, not to whose object; two endpoints share the statement.
#include <httplib.h>
#include <sqlite3.h>

#include <map>
#include <optional>
#include <string>

struct User {
  int id = 0;
  std::string role;
};
std::map<std::string, User> sessions;

std::optional<User> authenticate(const httplib::Request& request) {
  auto session = sessions.find(request.get_header_value("Authorization"));
  if (session == sessions.end()) return std::nullopt;
  return session->second;
}

class Orders {
 public:
  explicit Orders(sqlite3* db) : db_(db) {}
  bool remove(const std::string& id) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db_, "DELETE FROM orders WHERE id = ?", -1, &statement, nullptr);  // expect: authz/idor
    sqlite3_bind_text(statement, 1, id.c_str(), -1, SQLITE_TRANSIENT);
    bool done = sqlite3_step(statement) == SQLITE_DONE;
    sqlite3_finalize(statement);
    return done;
  }

 private:
  sqlite3* db_;
};

void add_routes(httplib::Server& server, Orders& orders) {
  server.Delete(R"(/orders/([^/]+))", [&orders](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    if (user->role != "seller") {
      response.status = 403;
      return;
    }
    response.status = orders.remove(request.matches[1].str()) ? 204 : 500;
  });
  server.Post("/orders/cancel", [&orders](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    response.status = orders.remove(request.get_param_value("order")) ? 204 : 500;
  });
}
