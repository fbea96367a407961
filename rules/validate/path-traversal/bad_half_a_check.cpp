// Checks that let a way out stand.
#include <httplib.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace fs = std::filesystem;

static const std::string kFolder = "/srv/reports";

// Of the parts, the first alone is asked.
static bool begins_above(const std::string& name) {
  std::istringstream parts(name);
  std::string part;
  std::getline(parts, part, '/');
  return part == "..";
}

// One way through the loop asks nothing.
static bool leads_out(const std::string& name, bool strict) {
  std::istringstream parts(name);
  std::string part;
  while (std::getline(parts, part, '/')) {
    if (strict && part == "..") return true;
  }
  return false;
}

static std::string without_dots(const std::string& name) {
  std::string out = name;
  for (char& c : out) {
    if (c == '\\') c = '_';
  }
  return out;
}

void add_routes(httplib::Server& server) {
  server.Get("/whole", [](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    if (name == "..") {
      response.status = 400;
      return;
    }
    std::ifstream file(kFolder + "/" + name);  // expect: validate/path-traversal
    response.status = file ? 200 : 404;
  });
  server.Get("/first", [](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    if (begins_above(name)) {
      response.status = 400;
      return;
    }
    std::ifstream file(kFolder + "/" + name);  // expect: validate/path-traversal
    response.status = file ? 200 : 404;
  });
  server.Get("/sometimes", [](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    if (leads_out(name, request.has_param("strict"))) {
      response.status = 400;
      return;
    }
    std::ifstream file(kFolder + "/" + name);  // expect: validate/path-traversal
    response.status = file ? 200 : 404;
  });
  // Resolved, and nobody asks where it lies now.
  server.Get("/resolved", [](const httplib::Request& request, httplib::Response& response) {
    std::ifstream file(fs::weakly_canonical(  // expect: validate/path-traversal
        kFolder + "/" + request.get_param_value("name")));
    response.status = file ? 200 : 404;
  });
  // An absolute path needs no `..`.
  server.Get("/absolute", [](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    if (name.find("..") != std::string::npos) {
      response.status = 400;
      return;
    }
    std::ifstream file(name);  // expect: validate/path-traversal
    response.status = file ? 200 : 404;
  });
  server.Get("/other-sign", [](const httplib::Request& request, httplib::Response& response) {
    std::string path = kFolder + "/" + without_dots(request.get_param_value("name"));
    std::ifstream file(path);  // expect: validate/path-traversal
    response.status = file ? 200 : 404;
  });
}
