// That `..` is refused keeps nobody from an absolute path: where nothing stands before the name, or
// where the two are joined as paths and not as texts. Nor is what stands before a dot a component.
#include <httplib.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>

const char* behind_dot(const char* name) {
  const char* dot = strrchr(name, '.');
  return dot ? dot + 1 : name;
}

void add_routes(httplib::Server& server) {
  server.Get("/songs", [](const httplib::Request& request, httplib::Response& response) {
    const std::string name = request.get_param_value("name");
    if (name.find("..") != std::string::npos) {
      response.status = 400;
      return;
    }
    std::ifstream file(name);  // expect: validate/path-traversal
    response.set_content(std::to_string(file.peek()), "audio/mpeg");
  });
  server.Get("/covers", [](const httplib::Request& request, httplib::Response& response) {
    const std::string name = request.get_param_value("name");
    if (name.find("..") != std::string::npos) {
      response.status = 400;
      return;
    }
    std::ifstream file(std::filesystem::path("covers") / name);  // expect: validate/path-traversal
    response.set_content(std::to_string(file.peek()), "image/png");
  });
  server.Get("/lyrics", [](const httplib::Request& request, httplib::Response& response) {
    const std::string name = request.get_param_value("name");
    std::string path = "lyrics/";
    path += behind_dot(name.c_str());
    std::ifstream file(path);  // expect: validate/path-traversal
    response.set_content(std::to_string(file.peek()), "text/plain");
  });
}
