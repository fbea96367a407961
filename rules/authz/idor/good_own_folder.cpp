// Each caller has a folder of his own.
#include <httplib.h>
#include <fstream>
#include <sstream>

#include <map>
#include <optional>
#include <string>

struct User {
  std::string id;
};
std::map<std::string, User> sessions;

std::optional<User> authenticate(const httplib::Request& request) {
  auto session = sessions.find(request.get_header_value("Authorization"));
  if (session == sessions.end()) return std::nullopt;
  return session->second;
}

void add_routes(httplib::Server& server) {
  server.Get(R"(/invoices/(\d+))", [](const httplib::Request& request, httplib::Response& response) {
    auto user = authenticate(request);
    if (!user) {
      response.status = 401;
      return;
    }
    std::string number = request.matches[1];
    std::ifstream file("/var/invoices/" + user->id + "/" + number + ".txt");
    std::stringstream text;
    text << file.rdbuf();
    response.set_content(text.str(), "text/plain");
  });
}
