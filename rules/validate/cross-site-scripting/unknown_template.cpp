#include <httplib.h>

#include <string>

std::string render(const httplib::Request& request);

void add_routes(httplib::Server& server) {
  server.Get("/search", [](const httplib::Request& request, httplib::Response& response) {
    response.set_content(render(request), "text/html");
  });
}
