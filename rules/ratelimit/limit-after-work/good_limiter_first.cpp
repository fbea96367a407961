#include <httplib.h>
#include <sqlite3.h>

#include <string>

class RateLimiter {
 public:
  bool allow(const std::string& key);
};

void add_routes(httplib::Server& server, sqlite3* db, RateLimiter& limiter, RateLimiter& large) {
  server.Get("/reports", [db, &limiter, &large](const httplib::Request& request, httplib::Response& response) {
    if (!limiter.allow(request.remote_addr)) {
      response.status = 429;
      return;
    }
    sqlite3_exec(db, "SELECT sum(total) FROM orders", nullptr, nullptr, nullptr);
    if (request.has_param("full") && !large.allow(request.remote_addr)) {
      response.status = 429;
      return;
    }
    response.set_content("{}", "application/json");
  });
}
