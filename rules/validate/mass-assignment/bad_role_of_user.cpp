// The field that decides what the user may do is set like any other.
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
    user.is_admin = body["is_admin"].get<bool>();  // expect: validate/mass-assignment
    response.status = 204;
  });
}
