// The field that decides what the user may do gets a value of the program.
#include <httplib.h>

#include <map>
#include <nlohmann/json.hpp>
#include <string>

struct User {
  std::string name;
  bool is_admin = false;
};
std::map<std::string, User> users;

void add_routes(httplib::Server& server) {
  server.Patch("/users/me", [](const httplib::Request& request, httplib::Response& response) {
    auto session = users.find(request.get_header_value("Authorization"));
    if (session == users.end()) {
      response.status = 401;
      return;
    }
    auto body = nlohmann::json::parse(request.body);
    User& user = session->second;
    user.name = body["name"].get<std::string>();
    user.is_admin = false;
    response.status = 204;
  });
}
