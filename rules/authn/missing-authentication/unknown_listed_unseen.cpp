// What stands before every handler is written elsewhere.
#include <crow.h>
#include <sqlite3.h>

namespace company {
struct Gate {
  struct context {};
  void before_handle(crow::request& request, crow::response& response, context& own);
  void after_handle(crow::request& request, crow::response& response, context& own);
};
}  // namespace company

void serve(sqlite3* db) {
  crow::App<company::Gate> app;
  CROW_ROUTE(app, "/orders").methods("DELETE"_method)([db](const crow::request&) {
    sqlite3_exec(db, "DELETE FROM orders", nullptr, nullptr, nullptr);
    return crow::response(204);
  });
  app.port(8080).run();
}
