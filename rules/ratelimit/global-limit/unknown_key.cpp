// What the limiter is asked with is not seen.
#include <httplib.h>
#include <sqlite3.h>

#include <string>

class RateLimiter {
 public:
  bool allow(const std::string& key);
};
std::string bucket_of(const httplib::Request& request);

void add_routes(httplib::Server& server, sqlite3* db, RateLimiter& limiter) {
  server.Get("/reports", [db, &limiter](const httplib::Request& request, httplib::Response& response) {
    if (!limiter.allow(bucket_of(request))) {
      response.status = 429;
      return;
    }
    sqlite3_exec(db, "SELECT sum(total) FROM orders", nullptr, nullptr, nullptr);
  });
}
