#include <httplib.h>

#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

void add_routes(httplib::Server& server) {
  server.Post("/login", [](const httplib::Request& request, httplib::Response& response) {
    nlohmann::json body = nlohmann::json::parse(request.body);
    std::string password = body["password"];
    std::printf("login, %zu characters\n", password.size());
    std::ostringstream check;  // no log
    check << password;
    std::cout << (check.str().empty() ? "no password" : "password") << std::endl;
    response.status = 204;
  });
}
