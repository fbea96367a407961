#include <drogon/HttpController.h>
#include <drogon/Session.h>

class Accounts : public drogon::HttpController<Accounts> {
 public:
  METHOD_LIST_BEGIN
  ADD_METHOD_TO(Accounts::signIn, "/login", drogon::Post);
  METHOD_LIST_END

  void signIn(const drogon::HttpRequestPtr& request,
              std::function<void(const drogon::HttpResponsePtr&)>&& callback) {
    request->session()->insert("user", request->getParameter("name"));  // expect: authn/session-fixation
    callback(drogon::HttpResponse::newHttpResponse());
  }
};
