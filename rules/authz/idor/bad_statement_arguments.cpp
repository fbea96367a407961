// Values of a statement as arguments of the call.
#include <drogon/drogon.h>

#include <functional>
#include <map>
#include <string>

using namespace drogon;

std::map<std::string, std::string> sessions;

void add_routes() {
  app().registerHandler(
      "/orders/{id}",
      [](const HttpRequestPtr& request, std::function<void(const HttpResponsePtr&)>&& answer, const std::string& id) {
        auto response = HttpResponse::newHttpResponse();
        auto session = sessions.find(request->getHeader("Authorization"));
        if (session == sessions.end()) {
          response->setStatusCode(k401Unauthorized);
          answer(response);
          return;
        }
        const std::string& user = session->second;
        auto db = app().getDbClient();
        db->execSqlSync("UPDATE orders SET closed_by = $1 WHERE id = $2", user, id);  // expect: authz/idor
        answer(response);
      },
      {Delete});
}
