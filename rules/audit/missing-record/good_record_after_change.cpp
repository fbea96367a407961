#include <httplib.h>
#include <sqlite3.h>

#include <string>

class AuditLog {
 public:
  void write(const std::string& who, const std::string& what, const std::string& object);
};

void add_routes(httplib::Server& server, sqlite3* db, AuditLog& trail) {
  server.Delete(R"(/orders/([^/]+))", [db, &trail](const httplib::Request& request, httplib::Response& response) {
    std::string id = request.matches[1];
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "DELETE FROM orders WHERE id = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, id.c_str(), -1, SQLITE_TRANSIENT);
    int result = sqlite3_step(statement);
    sqlite3_finalize(statement);
    if (result != SQLITE_DONE) {
      response.status = 500;
      return;
    }
    trail.write(request.get_header_value("Authorization"), "delete order", id);
    response.status = 204;
  });
}
