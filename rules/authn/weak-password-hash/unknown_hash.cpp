#include <httplib.h>

#include <nlohmann/json.hpp>
#include <string>

std::string hash_password(const std::string& password);

void add_routes(httplib::Server& server) {
  server.Post("/register", [](const httplib::Request& request, httplib::Response& response) {
    std::string password = nlohmann::json::parse(request.body).at("password");
    response.status = hash_password(password).empty() ? 500 : 201;
  });
}
