#include <httplib.h>

#include <string>

void add_routes(httplib::Server& server) {
  server.Get("/weather/:city", [](const httplib::Request& request, httplib::Response& response) {
    httplib::Client client("https://weather.example");
    auto result = client.Get("/v1/" + httplib::encode_uri_component(request.path_params.at("city")));
    response.set_content(result ? result->body : "{}", "application/json");
  });
}
