// The path is resolved, and its beginning compared with the folder's, in one way or another.
#include <httplib.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace fs = std::filesystem;

static const std::string kFolder = "/srv/reports/";

static fs::path resolved(const std::string& name) {
  fs::path folder = fs::canonical(kFolder);
  fs::path path = fs::weakly_canonical(folder / name);
  auto differs = std::mismatch(folder.begin(), folder.end(), path.begin());
  if (differs.first != folder.end()) throw std::runtime_error("outside");
  return path;
}

void add_routes(httplib::Server& server) {
  server.Get("/find", [](const httplib::Request& request, httplib::Response& response) {
    std::string path = fs::weakly_canonical(kFolder + request.get_param_value("name")).string();
    if (path.find(kFolder) != 0) {
      response.status = 404;
      return;
    }
    std::ifstream file(path);
    response.status = file ? 200 : 404;
  });
  server.Get("/compare", [](const httplib::Request& request, httplib::Response& response) {
    std::string path = fs::weakly_canonical(kFolder + request.get_param_value("name")).string();
    if (path.compare(0, kFolder.size(), kFolder) != 0) {
      response.status = 404;
      return;
    }
    std::ifstream file(path);
    response.status = file ? 200 : 404;
  });
  server.Get("/mismatch", [](const httplib::Request& request, httplib::Response& response) {
    std::ifstream file(resolved(request.get_param_value("name")));
    response.status = file ? 200 : 404;
  });
}
