#include <httplib.h>

#include <string>

void add_routes(httplib::Server& server) {
  server.Get("/weather", [](const httplib::Request& request, httplib::Response& response) {
    httplib::Client upstream("https://weather.example");
    auto result = upstream.Get("/v1/cities/" + request.get_param_value("city"));  // expect: validate/url-unescaped
    response.status = result ? 200 : 502;
  });
}
