// Only small changes are recorded.
#include <httplib.h>
#include <sqlite3.h>

#include <fstream>
#include <string>

void audit(const std::string& who, const std::string& what) {
  std::ofstream("/var/log/shop/audit.log", std::ios::app) << who << " " << what << "\n";
}

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/transfers", [db](const httplib::Request& request, httplib::Response& response) {  // expect: audit/record-bypassed
    int amount = std::stoi(request.get_param_value("amount"));
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "UPDATE accounts SET balance = balance - ?", -1, &statement, nullptr);
    sqlite3_bind_int(statement, 1, amount);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    if (amount < 1000) audit("somebody", "transfer");
    response.status = 204;
  });
}
