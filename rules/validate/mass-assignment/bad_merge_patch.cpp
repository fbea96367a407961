#include <httplib.h>

#include <map>
#include <nlohmann/json.hpp>
#include <string>

std::map<std::string, nlohmann::json> users;

void add_routes(httplib::Server& server) {
  server.Patch(R"(/users/([^/]+))", [](const httplib::Request& request, httplib::Response& response) {
    nlohmann::json& user = users[request.matches[1].str()];
    user.merge_patch(nlohmann::json::parse(request.body));  // expect: validate/mass-assignment
    response.set_content(user.dump(), "application/json");
  });
}
