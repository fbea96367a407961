// The caller is bound, but the statement has no place for him.
#include <drogon/drogon.h>

using namespace drogon;

class LoginFilter : public HttpFilter<LoginFilter> {
 public:
  void doFilter(const HttpRequestPtr& req, FilterCallback&& deny,
                FilterChainCallback&& pass) override {
    auto rows = app().getDbClient()->execSqlSync("SELECT owner FROM sessions WHERE token = $1",
                                                 req->getHeader("Authorization"));
    if (rows.empty()) {
      auto response = HttpResponse::newHttpResponse();
      response->setStatusCode(k401Unauthorized);
      return deny(response);
    }
    req->attributes()->insert("owner", rows[0]["owner"].as<std::string>());
    pass();
  }
};

class Orders : public HttpController<Orders> {
 public:
  METHOD_LIST_BEGIN
  ADD_METHOD_TO(Orders::show, "/orders/{id}", Get, "LoginFilter");
  METHOD_LIST_END

  void show(const HttpRequestPtr& req, std::function<void(const HttpResponsePtr&)>&& callback,
            const std::string& id) const {
    const auto& caller = req->attributes()->get<std::string>("owner");
    auto rows = app().getDbClient()->execSqlSync(  // expect: authz/idor
        "SELECT total FROM orders WHERE id = $1", id, caller);
    auto response = HttpResponse::newHttpResponse();
    if (rows.empty()) {
      response->setStatusCode(k404NotFound);
      return callback(response);
    }
    response->setBody(rows[0]["total"].as<std::string>());
    callback(response);
  }
};
