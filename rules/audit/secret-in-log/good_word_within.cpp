// `ssn` and `pin` are letters of these names, and no words.
#include <httplib.h>

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

void add_routes(httplib::Server& server) {
  server.Post("/processes", [](const httplib::Request& request, httplib::Response& response) {
    nlohmann::json body = nlohmann::json::parse(request.body);
    std::string process = body["processName"];
    std::string shipping = body["shippingType"];
    std::cout << "starting " << process << ", " << shipping << std::endl;
    response.status = 204;
  });
}
