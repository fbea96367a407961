#include <drogon/HttpController.h>
#include <drogon/Session.h>

class Accounts : public drogon::HttpController<Accounts> {
 public:
  METHOD_LIST_BEGIN
  ADD_METHOD_TO(Accounts::signIn, "/login", drogon::Post);
  ADD_METHOD_TO(Accounts::remember, "/cart", drogon::Post);
  METHOD_LIST_END

  void signIn(const drogon::HttpRequestPtr& request,
              std::function<void(const drogon::HttpResponsePtr&)>&& callback) {
    request->session()->changeSessionIdToClient();
    request->session()->insert("user", request->getParameter("name"));
    callback(drogon::HttpResponse::newHttpResponse());
  }
  void remember(const drogon::HttpRequestPtr& request,
                std::function<void(const drogon::HttpResponsePtr&)>&& callback) {
    request->session()->insert("item", request->getParameter("item"));
    callback(drogon::HttpResponse::newHttpResponse());
  }
};
