#include <httplib.h>
#include <sqlite3.h>

#include <string>

class RateLimiter {
 public:
  bool allow(const std::string& key);
};

void add_routes(httplib::Server& server, sqlite3* db, RateLimiter& attempts) {
  server.Post("/login", [db, &attempts](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    if (!attempts.allow(name) || !attempts.allow(request.remote_addr)) {
      response.status = 429;
      return;
    }
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT password_hash FROM users WHERE name = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, name.c_str(), -1, SQLITE_TRANSIENT);
    response.status = sqlite3_step(statement) == SQLITE_ROW ? 200 : 401;
    sqlite3_finalize(statement);
  });
}
