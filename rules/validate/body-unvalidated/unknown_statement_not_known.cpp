// Whether the title is stored or only looked for is not known: the statement's text is elsewhere.
#include <drogon/drogon.h>

std::string statement_of(const std::string& name);

class Notes : public drogon::HttpController<Notes> {
 public:
  METHOD_LIST_BEGIN
  ADD_METHOD_TO(Notes::add, "/notes", drogon::Post);
  METHOD_LIST_END

  void add(const drogon::HttpRequestPtr& request,
           std::function<void(const drogon::HttpResponsePtr&)>&& callback) {
    auto body = request->getJsonObject();
    auto db = drogon::app().getDbClient();
    db->execSqlSync("SELECT 1 FROM notes WHERE title = $1", (*body)["title"].asString());
    db->execSqlSync(statement_of("add"), (*body)["title"].asString());
    callback(drogon::HttpResponse::newHttpResponse());
  }
};
