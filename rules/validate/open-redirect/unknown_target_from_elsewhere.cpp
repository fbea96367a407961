#include <httplib.h>

#include <string>

std::string target_of(const httplib::Request& request);

void add_routes(httplib::Server& server) {
  server.Get("/logged-in", [](const httplib::Request& request, httplib::Response& response) {
    response.set_redirect(target_of(request));
  });
}
