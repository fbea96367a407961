// The record is fetched and its owner compared before anything is done.
#include <drogon/drogon.h>
#include <drogon/orm/Mapper.h>

#include <functional>
#include <map>
#include <string>

using namespace drogon;

std::map<std::string, std::string> sessions;

struct Order {
  std::string owner;
};

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
        orm::Mapper<Order> orders(app().getDbClient());
        Order order = orders.findByPrimaryKey(id);
        if (order.owner != user) {
          response->setStatusCode(k404NotFound);
          answer(response);
          return;
        }
        orders.deleteByPrimaryKey(id);
        answer(response);
      },
      {Delete});
}
