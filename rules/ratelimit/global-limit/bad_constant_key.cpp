#include <httplib.h>
#include <sqlite3.h>

#include <string>

class RateLimiter {
 public:
  bool allow(const std::string& key);
};

void add_routes(httplib::Server& server, sqlite3* db, RateLimiter& limiter) {
  server.Get("/reports", [db, &limiter](const httplib::Request&, httplib::Response& response) {
    if (!limiter.allow("reports")) {  // expect: ratelimit/global-limit
      response.status = 429;
      return;
    }
    sqlite3_exec(db, "SELECT sum(total) FROM orders", nullptr, nullptr, nullptr);
  });
}
