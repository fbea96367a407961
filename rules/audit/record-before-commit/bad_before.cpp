#include <httplib.h>
#include <sqlite3.h>

#include <string>

void audit(const std::string& who, const std::string& what);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/transfers", [db](const httplib::Request& request, httplib::Response& response) {  // expect: audit/record-before-commit
    audit("somebody", "transfer");
    int done = sqlite3_exec(db, "UPDATE accounts SET balance = balance - 1", nullptr, nullptr, nullptr);
    response.status = done == SQLITE_OK ? 204 : 500;
  });
}
