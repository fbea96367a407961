// No name gives it away: the middleware counts, and answers 429.
#include <httplib.h>
#include <sqlite3.h>

#include <map>
#include <string>

std::map<std::string, int> seen;

void add_routes(httplib::Server& server, sqlite3* db) {
  server.set_pre_routing_handler([](const httplib::Request& request, httplib::Response& response) {
    if (++seen[request.remote_addr] > 100) {
      response.status = 429;
      return httplib::Server::HandlerResponse::Handled;
    }
    return httplib::Server::HandlerResponse::Unhandled;
  });
  server.Get("/reports", [db](const httplib::Request&, httplib::Response& response) {
    sqlite3_exec(db, "SELECT sum(total) FROM orders", nullptr, nullptr, nullptr);
    response.set_content("{}", "application/json");
  });
}
