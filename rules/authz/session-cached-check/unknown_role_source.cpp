// Where the role comes from is not seen.
#include <drogon/drogon.h>

#include <functional>
#include <string>

using namespace drogon;

std::string role_of(const HttpRequestPtr& request);

void add_routes(const orm::DbClientPtr& db) {
  app().registerHandler(
      "/admin/reports",
      [db](const HttpRequestPtr& request, std::function<void(const HttpResponsePtr&)>&& answer) {
        auto response = HttpResponse::newHttpResponse();
        if (role_of(request) != "admin") {
          response->setStatusCode(k403Forbidden);
          answer(response);
          return;
        }
        db->execSqlSync("DELETE FROM reports");
        answer(response);
      },
      {Delete});
}
