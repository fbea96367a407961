// A library that hands out files and templates by whatever name it is given.
// answer: unknown
#include <httplib.h>
#include <sys/stat.h>

#include <fstream>
#include <functional>
#include <string>

struct Answer {
  void set_static_file(std::string path) {
    path_ = path;
    found_ = stat(path_.c_str(), &status_) == 0;  // expect: validate/path-traversal
  }

 private:
  std::string path_;
  struct stat status_;
  bool found_ = false;
};

namespace templates {

std::function<std::string(std::string)>& loader();

std::string load_text(const std::string& name) {
  return loader()(name);  // expect: validate/path-traversal
}

std::string read(const std::string& folder, const std::string& name) {
  std::string path = folder;
  path += "/";
  path += name;
  std::ifstream in(path);  // expect: validate/path-traversal
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace templates

void add_routes(httplib::Server& server) {
  server.Get("/health", [](const httplib::Request&, httplib::Response& response) {
    response.status = 200;
  });
}
