#include <httplib.h>
#include <sqlite3.h>

#include <string>

std::string admin_token;

bool is_admin(const std::string& token) { return token == admin_token; }

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete("/admin/tenants", [db](const httplib::Request& request, httplib::Response& response) {  // expect: audit/high-value-without-alert
    if (!is_admin(request.get_header_value("Authorization"))) {
      response.status = 403;
      return;
    }
    sqlite3_exec(db, "DELETE FROM tenants", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
