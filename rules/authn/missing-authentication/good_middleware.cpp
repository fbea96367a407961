#include <httplib.h>
#include <sqlite3.h>

#include <string>

bool verify_token(const std::string& token);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.set_pre_routing_handler([](const httplib::Request& request, httplib::Response& response) {
    if (!verify_token(request.get_header_value("Authorization"))) {
      response.status = 401;
      return httplib::Server::HandlerResponse::Handled;
    }
    return httplib::Server::HandlerResponse::Unhandled;
  });
  server.Delete(R"(/orders/([^/]+))", [db](const httplib::Request& request, httplib::Response& response) {
    std::string id = request.matches[1];
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "DELETE FROM orders WHERE id = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, id.c_str(), -1, SQLITE_TRANSIENT);
    response.status = sqlite3_step(statement) == SQLITE_DONE ? 204 : 500;
    sqlite3_finalize(statement);
  });
}
