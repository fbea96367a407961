// The second writes a row of the same transaction, which goes with the change.
#include <httplib.h>
#include <sqlite3.h>

#include <string>

void audit(const std::string& who, const std::string& what);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/transfers", [db](const httplib::Request& request, httplib::Response& response) {
    if (sqlite3_exec(db, "UPDATE accounts SET balance = balance - 1", nullptr, nullptr, nullptr) != SQLITE_OK) {
      response.status = 500;
      return;
    }
    audit("somebody", "transfer");
    response.status = 204;
  });
  server.Post("/refunds", [db](const httplib::Request& request, httplib::Response& response) {
    sqlite3_exec(db, "BEGIN", nullptr, nullptr, nullptr);
    sqlite3_exec(db, "INSERT INTO audit_log (what) VALUES ('refund')", nullptr, nullptr, nullptr);
    sqlite3_exec(db, "UPDATE accounts SET balance = balance + 1", nullptr, nullptr, nullptr);
    sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
