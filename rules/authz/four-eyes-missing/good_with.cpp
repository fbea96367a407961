#include <httplib.h>
#include <sqlite3.h>

#include <string>

std::string admin_token;

bool is_admin(const std::string& token) { return token == admin_token; }
void require_approval(const httplib::Request& request);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete("/admin/tenants", [db](const httplib::Request& request, httplib::Response& response) {
    if (!is_admin(request.get_header_value("Authorization"))) {
      response.status = 403;
      return;
    }
    require_approval(request);
    sqlite3_exec(db, "DELETE FROM tenants", nullptr, nullptr, nullptr);
    response.status = 204;
  });
  server.Delete("/notes", [db](const httplib::Request&, httplib::Response& response) {
    sqlite3_exec(db, "DELETE FROM notes", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
