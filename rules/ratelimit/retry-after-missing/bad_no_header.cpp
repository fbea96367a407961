#include <httplib.h>

#include <string>

class RateLimiter {
 public:
  bool allow(const std::string& key);
};

void add_routes(httplib::Server& server, RateLimiter& limiter) {
  server.Get("/reports", [&limiter](const httplib::Request& request, httplib::Response& response) {
    if (!limiter.allow(request.remote_addr)) {
      response.status = 429;  // expect: ratelimit/retry-after-missing
      return;
    }
    response.set_content("{}", "application/json");
  });
}
