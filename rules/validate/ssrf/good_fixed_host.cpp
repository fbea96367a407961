#include <httplib.h>

#include <string>

void add_routes(httplib::Server& server) {
  server.Get(R"(/weather/(\d+))", [](const httplib::Request& request, httplib::Response& response) {
    httplib::Client client("https://weather.example");
    auto result = client.Get("/v1/" + std::to_string(std::stoi(request.matches[1])));
    response.set_content(result ? result->body : "{}", "application/json");
  });
}
