#include <httplib.h>

#include <nlohmann/json.hpp>
#include <string>

void add_routes(httplib::Server& server) {
  server.Get("/search", [](const httplib::Request& request, httplib::Response& response) {
    nlohmann::json answer = {{"query", request.get_param_value("q")}};
    response.set_content(answer.dump(), "application/json");
  });
  server.Get("/page", [](const httplib::Request& request, httplib::Response& response) {
    int number = std::stoi(request.get_param_value("n"));
    response.set_content("<p>Page " + std::to_string(number) + "</p>", "text/html");
  });
}
