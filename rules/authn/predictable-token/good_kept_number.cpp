// The session's number comes from the system; what rand() chooses is a delay, and how many there are.
#include <httplib.h>

#include <cstdlib>
#include <map>
#include <random>
#include <string>

struct Session {
  unsigned session_id = 0;
  int session_delay = 0;
  std::string user;
};

std::map<unsigned, Session> g_sessions;

void add_routes(httplib::Server& server) {
  server.Post("/login", [](const httplib::Request& request, httplib::Response& response) {
    std::random_device source;
    Session session;
    session.session_id = source();
    session.session_delay = std::rand() % 100;
    session.user = request.get_param_value("name");
    g_sessions[session.session_id] = session;
    response.set_content(std::to_string(session.session_id), "text/plain");
  });
}
