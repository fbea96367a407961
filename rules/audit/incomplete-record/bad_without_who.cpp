#include <httplib.h>
#include <sqlite3.h>

#include <fstream>
#include <map>
#include <optional>
#include <string>

struct User {
  int id = 0;
};
std::map<std::string, User> sessions;

std::optional<User> authenticate(const httplib::Request& request) {
  auto session = sessions.find(request.get_header_value("Authorization"));
  if (session == sessions.end()) return std::nullopt;
  return session->second;
}
void audit(const std::string& what, const std::string& object) {
  std::ofstream("/var/log/shop/audit.log", std::ios::app) << what << " " << object << "\n";
}

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Delete(R"(/orders/([^/]+))", [db](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    std::string id = request.matches[1];
    sqlite3_exec(db, "DELETE FROM baskets", nullptr, nullptr, nullptr);
    audit("delete order", id);  // expect: audit/incomplete-record
    response.status = 204;
  });
}
