// Who, which article, and what it became.
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
void audit_log(const std::string& line);

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Put(R"(/articles/([^/]+))", [db](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    std::string id = request.matches[1];
    sqlite3_stmt* change = nullptr;
    sqlite3_prepare_v2(db, "UPDATE articles SET text = ? WHERE id = ? AND author = ?", -1, &change, nullptr);
    sqlite3_bind_text(change, 1, request.body.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_bind_text(change, 2, id.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_bind_text(change, 3, user->name.c_str(), -1, SQLITE_TRANSIENT);
    sqlite3_step(change);
    sqlite3_finalize(change);
    audit_log("article " + id + " set to " + request.body + " by " + user->name);
    response.status = 204;
  });
}
