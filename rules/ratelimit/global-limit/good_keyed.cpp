#include <httplib.h>
#include <sqlite3.h>

#include <map>
#include <string>

class RateLimiter {
 public:
  bool allow(const std::string& key);
};

std::map<std::string, int> counts;

void add_routes(httplib::Server& server, sqlite3* db, RateLimiter& limiter) {
  server.Get("/reports", [db, &limiter](const httplib::Request& request, httplib::Response& response) {
    if (!limiter.allow("reports:" + request.remote_addr)) {
      response.status = 429;
      return;
    }
    sqlite3_exec(db, "SELECT sum(total) FROM orders", nullptr, nullptr, nullptr);
  });
  server.Get("/totals", [db](const httplib::Request& request, httplib::Response& response) {
    if (++counts[request.remote_addr] > 100) {
      response.status = 429;
      return;
    }
    sqlite3_exec(db, "SELECT sum(total) FROM orders", nullptr, nullptr, nullptr);
  });
}
