#include <httplib.h>
#include <sqlite3.h>

#include <map>
#include <optional>
#include <string>

struct User {
  std::string name;
};
std::map<std::string, User> sessions;

std::optional<User> authenticate(const httplib::Request& request) {
  auto session = sessions.find(request.get_header_value("Authorization"));
  if (session == sessions.end()) return std::nullopt;
  return session->second;
}

int main() {
  sqlite3* db = nullptr;
  sqlite3_open("/var/lib/shop/shop.db", &db);
  httplib::Server server;
  server.Delete("/basket", [=](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    sqlite3_stmt* change = nullptr;
    sqlite3_prepare_v2(db, "DELETE FROM baskets WHERE owner = ?", -1, &change, nullptr);
    sqlite3_bind_text(change, 1, user->name.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_step(change);
    sqlite3_stmt* record = nullptr;
    sqlite3_prepare_v2(db, "INSERT INTO audit_log (who, what) VALUES (?, 'emptied')", -1, &record, nullptr);  // expect: audit/same-store
    sqlite3_bind_text(record, 1, user->name.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_step(record);
    response.status = 204;
  });
  server.listen("127.0.0.1", 8080);
}
