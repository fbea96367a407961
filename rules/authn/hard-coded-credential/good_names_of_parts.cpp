// What the parts of an Authorization header are called is no credential.
#include <httplib.h>

#include <string>

void add_routes(httplib::Server& server) {
  server.Get("/accounts", [](const httplib::Request& request, httplib::Response& response) {
    const std::string header = request.get_header_value("Authorization");
    const std::string name = header.substr(7, 8);
    if (name == "username" || name == "response" || name == "cnonce") response.status = 204;
  });
}
