#include <drogon/drogon.h>

#include <functional>
#include <string>

using namespace drogon;

void add_routes(const orm::DbClientPtr& db) {
  app().registerHandler(
      "/admin/reports",
      [db](const HttpRequestPtr& request, std::function<void(const HttpResponsePtr&)>&& answer) {
        auto response = HttpResponse::newHttpResponse();
        if (request->session()->get<std::string>("role") != "admin") {  // expect: authz/session-cached-check
          response->setStatusCode(k403Forbidden);
          answer(response);
          return;
        }
        db->execSqlSync("DELETE FROM reports");
        answer(response);
      },
      {Delete});
}
