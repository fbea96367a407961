#include <httplib.h>
#include <sqlite3.h>

#include <string>

class RateLimiter {
 public:
  bool allow(const std::string& key);
};

void add_routes(httplib::Server& server, sqlite3* db, RateLimiter& limiter) {
  server.Get("/reports", [db, &limiter](const httplib::Request& request, httplib::Response& response) {  // expect: ratelimit/limit-after-work
    sqlite3_exec(db, "SELECT sum(total) FROM orders", nullptr, nullptr, nullptr);
    if (!limiter.allow(request.remote_addr)) {
      response.status = 429;
      return;
    }
    response.set_content("{}", "application/json");
  });
}
