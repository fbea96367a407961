// The file name of a part is as free as everything else in a request.
#include <httplib.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace fs = std::filesystem;

namespace {

void store(const fs::path& folder, const std::string& name, const std::string& content) {
  fs::path target = folder / name;
  std::ofstream out(target, std::ios::binary);  // expect: validate/path-traversal
  out << content;
}

}  // namespace

void add_routes(httplib::Server& server) {
  server.Post("/avatars", [](const httplib::Request& request, httplib::Response& response) {
    const auto& part = request.get_file_value("avatar");
    store("/srv/avatars", part.filename, part.content);
    response.status = 201;
  });
}
