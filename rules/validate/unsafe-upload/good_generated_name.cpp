#include <httplib.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

std::string new_id();

void add_routes(httplib::Server& server) {
  server.Post("/avatars", [](const httplib::Request& request, httplib::Response& response) {
    auto file = request.get_file_value("avatar");
    std::string ending = std::filesystem::path(file.filename).extension();
    static const std::set<std::string> known{".png", ".jpg"};
    if (!known.contains(ending)) {
      response.status = 415;
      return;
    }
    std::ofstream target("/srv/avatars/" + new_id() + ending);
    target << file.content;
    response.status = 201;
  });
}
