// The number itself is the session: no statement, no alphabet.
#include <httplib.h>

#include <cstdlib>
#include <map>
#include <string>

struct Session {
  int session_id = 0;
  std::string user;
};

std::map<int, Session> g_sessions;

void add_routes(httplib::Server& server) {
  server.Post("/login", [](const httplib::Request& request, httplib::Response& response) {
    Session session;
    while (session.session_id == 0 || g_sessions.count(session.session_id) != 0) {
      session.session_id = std::rand() % 1000000;  // expect: authn/predictable-token
    }
    session.user = request.get_param_value("name");
    g_sessions[session.session_id] = session;
    response.set_content(std::to_string(session.session_id), "text/plain");
  });
}
