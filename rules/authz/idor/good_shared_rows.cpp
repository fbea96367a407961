// The catalogue is open to all: GET /version shows what may be read there.
#include <httplib.h>
#include <sqlite3.h>

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

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Get("/version", [db](const httplib::Request&, httplib::Response& response) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT name FROM editions", -1, &statement, nullptr);
    while (sqlite3_step(statement) == SQLITE_ROW) response.body += "edition\n";
    sqlite3_finalize(statement);
  });
  server.Post("/basket", [db](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    std::string edition = request.get_param_value("edition");
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT price FROM editions WHERE id = ?", -1, &statement, nullptr);
    sqlite3_bind_text(statement, 1, edition.c_str(), -1, SQLITE_TRANSIENT);
    response.status = sqlite3_step(statement) == SQLITE_ROW ? 204 : 404;
    sqlite3_finalize(statement);
  });
}
