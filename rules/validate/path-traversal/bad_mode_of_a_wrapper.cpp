// How the file is opened is what the wrapper's caller says.
#include <httplib.h>

#include <cstdio>
#include <string>

static std::FILE* open_it(const std::string& path, const char* mode) {
  return std::fopen(path.c_str(), mode);  // expect: validate/path-traversal
}

void add_routes(httplib::Server& server) {
  server.Post("/pages", [](const httplib::Request& request, httplib::Response& response) {
    std::FILE* file = open_it(request.get_param_value("page"), "w");
    if (!file) {
      response.status = 404;
      return;
    }
    std::fputs("empty", file);
    std::fclose(file);
  });
}
