// Names that are refused if they say `..`, or that are cut down to their last component, before
// they are put behind a folder.
#include <httplib.h>

#include <cstring>
#include <fstream>
#include <string>

std::string media_folder();

std::string last_component(const std::string& name) {
  const std::size_t slash = name.find_last_of("/\\");
  return slash == std::string::npos ? name : name.substr(slash + 1);
}

const char* behind_slash(const char* name) {
  const char* slash = strrchr(name, '/');
  return slash ? slash + 1 : name;
}

void add_routes(httplib::Server& server) {
  server.Get("/songs", [](const httplib::Request& request, httplib::Response& response) {
    const std::string name = request.get_param_value("name");
    if (name.find("..") != std::string::npos) {
      response.status = 400;
      return;
    }
    std::ifstream file(media_folder() + "/songs/" + name);
    response.set_content(std::to_string(file.peek()), "audio/mpeg");
  });
  server.Get("/covers", [](const httplib::Request& request, httplib::Response& response) {
    std::ifstream file("covers/" + last_component(request.get_param_value("name")));
    response.set_content(std::to_string(file.peek()), "image/png");
  });
  server.Get("/lyrics", [](const httplib::Request& request, httplib::Response& response) {
    const std::string name = request.get_param_value("name");
    std::string path = "lyrics/";
    path += behind_slash(name.c_str());
    std::ifstream file(path);
    response.set_content(std::to_string(file.peek()), "text/plain");
  });
  server.Get("/notes", [](const httplib::Request& request, httplib::Response& response) {
    const std::string name = request.get_param_value("name");
    char path[256];
    snprintf(path, sizeof(path), "%s/%s", media_folder().c_str(), name.c_str());
    if (strstr(path, "..")) {
      response.status = 400;
      return;
    }
    std::ifstream file(path);
    response.set_content(std::to_string(file.peek()), "text/plain");
  });
}
