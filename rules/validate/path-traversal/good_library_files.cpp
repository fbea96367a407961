// The same with names that cannot leave the folder, or that are the library's own.
#include <httplib.h>
#include <sys/stat.h>

#include <fstream>
#include <functional>
#include <string>

std::string sanitize_filename(const std::string& name);

struct Answer {
  void set_static_file(std::string path) {
    path = sanitize_filename(path);
    path_ = path;
    found_ = stat(path_.c_str(), &status_) == 0;
  }

 private:
  std::string path_;
  struct stat status_;
  bool found_ = false;
};

namespace templates {

std::function<std::string(std::string)>& loader();

std::string load_text(const std::string& name) {
  if (name.find("..") != std::string::npos) return "";
  return loader()(name);
}

static std::string load_known(const std::string& name) { return loader()(name); }
std::string frame() { return load_known("frame.html"); }

}  // namespace templates

// A file of settings is no file that is handed out.
std::string read_settings(const std::string& path) {
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void add_routes(httplib::Server& server) {
  server.Get("/health", [](const httplib::Request&, httplib::Response& response) {
    response.status = 200;
  });
}
