#include <dlfcn.h>
#include <httplib.h>

#include <string>

void add_routes(httplib::Server& server) {
  server.Post("/export", [](const httplib::Request& request, httplib::Response& response) {
    const char* path = "./plugins/csv.so";
    if (request.get_param_value("format") == "xml") path = "./plugins/xml.so";
    void* plugin = dlopen(path, RTLD_NOW);
    response.status = plugin ? 204 : 400;
  });
}
