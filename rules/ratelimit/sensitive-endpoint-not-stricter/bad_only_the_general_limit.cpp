#include <httplib.h>
#include <sqlite3.h>

#include <string>

class RateLimiter {
 public:
  bool allow(const std::string& key);
};

void add_routes(httplib::Server& server, sqlite3* db, RateLimiter& limiter) {
  server.set_pre_routing_handler([&limiter](const httplib::Request& request, httplib::Response& response) {
    if (!limiter.allow(request.remote_addr)) {
      response.status = 429;
      return httplib::Server::HandlerResponse::Handled;
    }
    return httplib::Server::HandlerResponse::Unhandled;
  });
  server.Post("/otp", [db](const httplib::Request& request, httplib::Response& response) {  // expect: ratelimit/sensitive-endpoint-not-stricter
    std::string code = request.get_param_value("code");
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT 1 FROM codes WHERE code = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, code.c_str(), -1, SQLITE_TRANSIENT);
    response.status = sqlite3_step(statement) == SQLITE_ROW ? 200 : 401;
    sqlite3_finalize(statement);
  });
}
