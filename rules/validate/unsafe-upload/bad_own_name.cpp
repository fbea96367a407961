#include <httplib.h>

#include <filesystem>
#include <fstream>
#include <string>

void add_routes(httplib::Server& server) {
  server.Post("/avatars", [](const httplib::Request& request, httplib::Response& response) {
    auto file = request.get_file_value("avatar");
    std::string name = std::filesystem::path(file.filename).filename();
    std::ofstream target("/srv/avatars/" + name);  // expect: validate/unsafe-upload
    target << file.content;
    response.status = 201;
  });
}
