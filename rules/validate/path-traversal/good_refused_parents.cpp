// `..` is looked for in many ways, and whoever has it goes away with an answer.
#include <httplib.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace fs = std::filesystem;

static const std::string kFolder = "/srv/reports";

static bool leads_out(const std::string& name) {
  std::istringstream parts(name);
  std::string part;
  while (std::getline(parts, part, '/')) {
    if (part == "..") return true;
  }
  return false;
}

static bool has_separator(const std::string& name) {
  for (char c : name) {
    if (c == '/' || c == '\\') return true;
  }
  return false;
}

static std::string in_folder(const std::string& name) {
  if (name.find("..") != std::string::npos) throw std::runtime_error("outside");
  return kFolder + "/" + name;
}

static std::string path_or_nothing(const std::string& name) {
  if (strstr(name.c_str(), "../") != nullptr) return "";
  return kFolder + "/" + name;
}

static std::string last_part(const std::string& name) {
  size_t at = name.find_last_of("/\\");
  return at == std::string::npos ? name : name.substr(at + 1);
}

static std::string without_separators(const std::string& name) {
  std::string out = name;
  for (char& c : out) {
    if (c == '/' || c == '\\') c = '_';
  }
  return out;
}

void add_routes(httplib::Server& server) {
  server.Get("/parts", [](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    if (leads_out(name)) {
      response.status = 400;
      return;
    }
    std::ifstream file(kFolder + "/" + name);
    response.status = file ? 200 : 404;
  });
  server.Get("/components", [](const httplib::Request& request, httplib::Response& response) {
    fs::path name = request.get_param_value("name");
    for (const auto& part : name) {
      if (part == "..") {
        response.status = 400;
        return;
      }
    }
    std::ifstream file(kFolder + "/" + name.string());
    response.status = file ? 200 : 404;
  });
  server.Get("/separator", [](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    if (has_separator(name)) {
      response.status = 400;
      return;
    }
    std::ifstream file(kFolder + "/" + name);
    response.status = file ? 200 : 404;
  });
  server.Get("/no-separator", [](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    if (name.find('/') != std::string::npos) {
      response.status = 400;
      return;
    }
    std::ifstream file(kFolder + "/" + name);
    response.status = file ? 200 : 404;
  });
  server.Get("/thrown", [](const httplib::Request& request, httplib::Response& response) {
    std::ifstream file(in_folder(request.get_param_value("name")));
    response.status = file ? 200 : 404;
  });
  server.Get("/nothing", [](const httplib::Request& request, httplib::Response& response) {
    std::string path = path_or_nothing(request.get_param_value("name"));
    if (path.empty()) {
      response.status = 400;
      return;
    }
    std::ifstream file(path);
    response.status = file ? 200 : 404;
  });
  server.Get("/last", [](const httplib::Request& request, httplib::Response& response) {
    std::ifstream file(kFolder + "/" + last_part(request.get_param_value("name")));
    response.status = file ? 200 : 404;
  });
  server.Get("/replaced", [](const httplib::Request& request, httplib::Response& response) {
    std::ifstream file(kFolder + "/" + without_separators(request.get_param_value("name")));
    response.status = file ? 200 : 404;
  });
  server.Get("/erased", [](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    size_t at;
    while ((at = name.find("..")) != std::string::npos) name.erase(at, 2);
    std::ifstream file(kFolder + "/" + name);
    response.status = file ? 200 : 404;
  });
}
