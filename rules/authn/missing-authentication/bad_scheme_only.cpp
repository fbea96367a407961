// That a header begins with "Bearer " proves nothing: what follows is asked for rows, and not whether
// there are any.
#include <httplib.h>
#include <sqlite3.h>

#include <string>

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete("/orders", [db](const httplib::Request& request, httplib::Response& response) {  // expect: authn/missing-authentication
    std::string header = request.get_header_value("Authorization");
    if (header.rfind("Bearer ", 0) != 0) {
      response.status = 401;
      return;
    }
    sqlite3_exec(db, "DELETE FROM orders", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
