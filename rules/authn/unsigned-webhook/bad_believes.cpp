#include <httplib.h>
#include <sqlite3.h>

#include <string>

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/webhooks/payments", [db](const httplib::Request& request, httplib::Response& response) {  // expect: authn/unsigned-webhook
    std::string order = request.get_param_value("order");
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "UPDATE orders SET paid = 1 WHERE id = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, order.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    response.status = 204;
  });
}
