// What stands before the controllers: who calls, whether they are staff, and how often they may.
#include "clinic.h"

using namespace drogon;

namespace clinic {

class LoginFilter : public HttpFilter<LoginFilter> {
 public:
  void doFilter(const HttpRequestPtr& req, FilterCallback&& deny,
                FilterChainCallback&& pass) override {
    const std::string& header = req->getHeader("Authorization");
    if (header.rfind("Bearer ", 0) != 0) return deny(refusal(k401Unauthorized, "sign in first"));
    auto rows = app().getDbClient()->execSqlSync(
        "SELECT patients.id, patients.is_staff FROM sessions JOIN patients ON patients.id = "
        "sessions.patient WHERE sessions.token_hash = $1 AND sessions.expires_at > now()",
        sha256_hex(header.substr(7)));
    // guard: authn/missing-authentication
    if (rows.empty()) return deny(refusal(k401Unauthorized, "sign in first"));
    req->attributes()->insert("patient", rows[0]["id"].as<std::string>());
    req->attributes()->insert("is_staff", rows[0]["is_staff"].as<bool>());
    pass();
  }
};

class StaffFilter : public HttpFilter<StaffFilter> {
 public:
  void doFilter(const HttpRequestPtr& req, FilterCallback&& deny,
                FilterChainCallback&& pass) override {
    // guard: authz/missing-function-check
    if (!req->attributes()->get<bool>("is_staff"))
      return deny(refusal(k403Forbidden, "staff only"));
    pass();
  }
};

class LimitFilter : public HttpFilter<LimitFilter> {
 public:
  void doFilter(const HttpRequestPtr& req, FilterCallback&& deny,
                FilterChainCallback&& pass) override {
    static Limiter limiter(60);
    if (!limiter.allow(req->peerAddr().toIp())) {
      auto response = refusal(k429TooManyRequests, "too many requests");
      response->addHeader("Retry-After", "60");
      return deny(response);
    }
    pass();
  }
};

class SignInLimitFilter : public HttpFilter<SignInLimitFilter> {
 public:
  void doFilter(const HttpRequestPtr& req, FilterCallback&& deny,
                FilterChainCallback&& pass) override {
    static Limiter limiter(5);
    if (!limiter.allow(req->peerAddr().toIp())) {
      auto response = refusal(k429TooManyRequests, "too many requests");
      response->addHeader("Retry-After", "60");
      return deny(response);
    }
    pass();
  }
};

}  // namespace clinic
