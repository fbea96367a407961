#include <httplib.h>

#include <map>
#include <nlohmann/json.hpp>
#include <string>

nlohmann::json writable_fields(const std::string& body);
std::map<std::string, nlohmann::json> users;

void add_routes(httplib::Server& server) {
  server.Patch("/users/:id", [](const httplib::Request& request, httplib::Response& response) {
    users[request.path_params.at("id")].merge_patch(writable_fields(request.body));
    response.status = 204;
  });
}
