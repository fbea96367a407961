#include <httplib.h>

#include <map>
#include <nlohmann/json.hpp>
#include <string>

nlohmann::json writable_fields(const std::string& body);
std::map<std::string, nlohmann::json> users;

void add_routes(httplib::Server& server) {
  server.Patch(R"(/users/([^/]+))", [](const httplib::Request& request, httplib::Response& response) {
    users[request.matches[1].str()].merge_patch(writable_fields(request.body));
    response.status = 204;
  });
}
