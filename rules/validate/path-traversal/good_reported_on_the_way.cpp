// A function that nobody sees is told of the path, and other values: they do not get into it.
#include <httplib.h>

#include <cstdio>
#include <filesystem>
#include <string>

void report(const char* format, ...);

void add_routes(httplib::Server& server) {
  server.Get("/report", [](const httplib::Request& request, httplib::Response& response) {
    std::string name = request.get_param_value("name"), kind = request.get_param_value("kind");
    std::string last = std::filesystem::path(name).filename().string();
    char path[256];
    snprintf(path, sizeof path, "/srv/reports/%s", last.c_str());
    report("%d signs in [%s] of %s", static_cast<int>(last.size()), path, kind.c_str());
    FILE* file = fopen(path, "rb");
    response.status = file ? 200 : 404;
  });
}
