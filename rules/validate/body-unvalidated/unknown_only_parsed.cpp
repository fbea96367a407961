// That the body is JSON says nothing of what stands in it, and what becomes of that is not seen.
#include <drogon/drogon.h>

void keep(const std::string& title);

class Notes : public drogon::HttpController<Notes> {
 public:
  METHOD_LIST_BEGIN
  ADD_METHOD_TO(Notes::add, "/notes", drogon::Post);
  METHOD_LIST_END

  void add(const drogon::HttpRequestPtr& request,
           std::function<void(const drogon::HttpResponsePtr&)>&& callback) {
    Json::Value body;
    Json::Reader reader;
    auto response = drogon::HttpResponse::newHttpResponse();
    if (!reader.parse(std::string(request->getBody()), body)) {
      response->setStatusCode(drogon::k400BadRequest);
      callback(response);
      return;
    }
    keep(body["title"].asString());
    callback(response);
  }
};
