// That a header is there proves nothing, and the verdict of the second one is not looked at.
#include <httplib.h>
#include <sqlite3.h>

#include <cstdlib>
#include <string>

const std::string kToken = std::getenv("SHOP_TOKEN");

bool verify_token(const std::string& token) { return token == kToken; }

namespace {

void drop_all(sqlite3* db) { sqlite3_exec(db, "DELETE FROM orders", nullptr, nullptr, nullptr); }

}  // namespace

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete("/orders", [db](const httplib::Request& request, httplib::Response& response) {  // expect: authn/missing-authentication
    if (!request.has_header("Authorization")) {
      response.status = 401;
      return;
    }
    drop_all(db);
    response.status = 204;
  });
  server.Delete("/baskets", [db](const httplib::Request& request, httplib::Response& response) {  // expect: authn/missing-authentication
    verify_token(request.get_header_value("Authorization"));
    drop_all(db);
    response.status = 204;
  });
}
