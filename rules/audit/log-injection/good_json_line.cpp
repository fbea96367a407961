// A JSON encoder escapes line ends; numbers hold none.
#include <httplib.h>

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

void add_routes(httplib::Server& server) {
  server.Get("/rooms", [](const httplib::Request& request, httplib::Response& response) {
    nlohmann::json entry = {{"room", request.get_param_value("room")}};
    std::cout << entry.dump() << std::endl;
    std::cout << "page " << std::stoi(request.get_param_value("page")) << std::endl;
    response.status = 204;
  });
}
