#include <httplib.h>

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

void add_routes(httplib::Server& server) {
  server.Post("/cards/activate", [](const httplib::Request& request, httplib::Response& response) {
    nlohmann::json body = nlohmann::json::parse(request.body);
    std::string pin = body["cardPin"];
    std::cout << "activating with " << pin << std::endl;  // expect: audit/secret-in-log
    std::string code = body["totpCode"];
    std::cout << "code " << code << std::endl;  // expect: audit/secret-in-log
    response.status = 204;
  });
}
