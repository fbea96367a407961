#include <httplib.h>
#include <sqlite3.h>
#include <map>
#include <string>

std::map<std::string, int> sessions;

int user_of(const httplib::Request& request) {
  auto session = sessions.find(request.get_header_value("Cookie"));
  return session == sessions.end() ? 0 : session->second;
}

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/email", [db](const httplib::Request& request, httplib::Response& response) {  // expect: authn/csrf
    int user = user_of(request);
    if (user == 0) {
      response.status = 401;
      return;
    }
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "UPDATE users SET confirmed = 0 WHERE id = ?", -1, &statement, nullptr);
    sqlite3_bind_int(statement, 1, user);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    response.status = 204;
  });
}
