// The route names a middleware whose check is not among the sources.
#include <crow.h>
#include <sqlite3.h>

struct Auth : crow::ILocalMiddleware {
  struct context {};
  void before_handle(crow::request& request, crow::response& response, context&);
  void after_handle(crow::request&, crow::response&, context&) {}
};

void serve(sqlite3* db) {
  crow::App<Auth> app;
  CROW_ROUTE(app, "/baskets").methods("DELETE"_method).CROW_MIDDLEWARES(app, Auth)([db](const crow::request&) {
    sqlite3_exec(db, "DELETE FROM baskets", nullptr, nullptr, nullptr);
    return crow::response(204);
  });
  app.port(8080).run();
}
