// A function that nobody sees reads values into its arguments.
#include <httplib.h>

#include <cstdio>
#include <string>

int take_apart(const char* text, const char* format, ...);

void add_routes(httplib::Server& server) {
  server.Get("/report", [](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name");
    char path[256] = "/srv/reports/index";
    int version = 0;
    take_apart(name.c_str(), "%d:%s", &version, path);
    FILE* file = fopen(path, "rb");  // expect: validate/path-traversal
    response.status = file ? 200 : 404;
  });
}
