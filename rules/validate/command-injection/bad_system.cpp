#include <httplib.h>

#include <cstdlib>
#include <string>

void add_routes(httplib::Server& server) {
  server.Post("/thumbnails", [](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    std::string command = "convert /srv/images/" + name + " -resize 64x64 /srv/thumbs/" + name;
    response.status = std::system(command.c_str()) == 0 ? 201 : 500;  // expect: validate/command-injection
  });
}
