// Whether shell_quoted does what its name says is not visible.
#include <httplib.h>

#include <cstdlib>
#include <string>

std::string command_for(const httplib::Request& request);

void add_routes(httplib::Server& server) {
  server.Post("/thumbnails", [](const httplib::Request& request, httplib::Response& response) {
    std::string command = command_for(request);
    response.status = std::system(command.c_str()) == 0 ? 201 : 500;
  });
}
