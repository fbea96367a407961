#include <httplib.h>

#include <cstdlib>
#include <string>

void add_routes(httplib::Server& server) {
  static const std::string expected = std::getenv("API_KEY");
  server.Get("/metrics", [](const httplib::Request& request, httplib::Response& response) {
    if (request.get_header_value("X-Api-Key") != expected) {  // expect: authn/timing-unsafe-compare
      response.status = 401;
      return;
    }
    response.set_content("up 1\n", "text/plain");
  });
}
