#include <httplib.h>
#include <sqlite3.h>

#include <string>

void add_routes(httplib::Server& server, sqlite3* database) {
  server.Delete("/drafts", [database](const httplib::Request&, httplib::Response& response) {
    if (sqlite3_exec(database, "DELETE FROM drafts", nullptr, nullptr, nullptr) != SQLITE_OK) {
      std::string why = sqlite3_errmsg(database);
      response.status = 500;
      response.set_content("{\"error\": \"" + why + "\"}", "application/json");  // expect: validate/error-detail-exposed
    }
  });
}
