#include <httplib.h>
#include <sqlite3.h>

#include <string>

std::string statement_for(const httplib::Request& request);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete(R"(/users/([^/]+))", [db](const httplib::Request& request, httplib::Response& response) {
    sqlite3_exec(db, statement_for(request).c_str(), nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
