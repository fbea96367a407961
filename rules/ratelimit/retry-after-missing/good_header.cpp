#include <httplib.h>

#include <string>

class RateLimiter {
 public:
  bool allow(const std::string& key);
};

void refuse(httplib::Response& response) {
  response.status = 429;
  response.set_header("Retry-After", "30");
}

void add_routes(httplib::Server& server, RateLimiter& limiter) {
  server.Get("/reports", [&limiter](const httplib::Request& request, httplib::Response& response) {
    if (!limiter.allow(request.remote_addr)) return refuse(response);
    response.set_content("{}", "application/json");
  });
}
