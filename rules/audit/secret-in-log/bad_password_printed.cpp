#include <httplib.h>

#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

void add_routes(httplib::Server& server) {
  server.Post("/login", [](const httplib::Request& request, httplib::Response& response) {
    nlohmann::json body = nlohmann::json::parse(request.body);
    std::string name = body["name"], password = body["password"];
    std::printf("login of %s with %s\n", name.c_str(), password.c_str());  // expect: audit/secret-in-log
    std::cout << "token: " << request.get_header_value("Authorization") << std::endl;  // expect: audit/secret-in-log
    response.status = 204;
  });
}
