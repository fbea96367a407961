#include <httplib.h>

#include <iostream>
#include <string>

std::string describe(const httplib::Request& request);

void add_routes(httplib::Server& server) {
  server.Post("/login", [](const httplib::Request& request, httplib::Response& response) {
    std::cerr << describe(request) << std::endl;
    response.status = 204;
  });
}
