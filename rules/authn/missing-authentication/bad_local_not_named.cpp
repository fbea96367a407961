// Listed in the application's type, but local: it runs only before routes that name it.
#include <crow.h>
#include <sqlite3.h>

#include <cstdlib>
#include <string>

const std::string kToken = std::getenv("SHOP_TOKEN");

struct Auth : crow::ILocalMiddleware {
  struct context {};
  void before_handle(crow::request& request, crow::response& response, context&) {
    if (request.get_header_value("Authorization") != kToken) {
      response.code = 401;
      response.end();
    }
  }
  void after_handle(crow::request&, crow::response&, context&) {}
};

void serve(sqlite3* db) {
  crow::App<Auth> app;
  CROW_ROUTE(app, "/baskets").methods("DELETE"_method).CROW_MIDDLEWARES(app, Auth)([db](const crow::request&) {
    sqlite3_exec(db, "DELETE FROM baskets", nullptr, nullptr, nullptr);
    return crow::response(204);
  });
  CROW_ROUTE(app, "/orders").methods("DELETE"_method)([db](const crow::request&) {  // expect: authn/missing-authentication
    sqlite3_exec(db, "DELETE FROM orders", nullptr, nullptr, nullptr);
    return crow::response(204);
  });
  app.port(8080).run();
}
