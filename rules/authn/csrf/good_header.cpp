// A header is nothing that a browser adds by itself.
#include <httplib.h>
#include <sqlite3.h>
#include <map>
#include <string>

std::map<std::string, int> sessions;

int user_of(const httplib::Request& request) {
  auto session = sessions.find(request.get_header_value("Authorization"));
  return session == sessions.end() ? 0 : session->second;
}

void add_routes(httplib::Server& server, sqlite3* db) {
  server.Post("/email", [db](const httplib::Request& request, httplib::Response& response) {
    int user = user_of(request);
    if (user == 0) {
      response.status = 401;
      return;
    }
    sqlite3_exec(db, "UPDATE users SET confirmed = 0", nullptr, nullptr, nullptr);
    response.status = 204;
  });
}
