#include <drogon/drogon.h>

#include <functional>
#include <string>

using namespace drogon;

void add_routes(const orm::DbClientPtr& db) {
  app().registerHandler(
      "/admin/reports",
      [db](const HttpRequestPtr& request, std::function<void(const HttpResponsePtr&)>&& answer) {
        auto response = HttpResponse::newHttpResponse();
        auto id = request->session()->get<std::string>("user");
        auto rows = db->execSqlSync("SELECT role FROM users WHERE id = $1", id);
        if (rows[0]["role"].as<std::string>() != "admin") {
          response->setStatusCode(k403Forbidden);
          answer(response);
          return;
        }
        db->execSqlSync("DELETE FROM reports");
        answer(response);
      },
      {Delete});
}
