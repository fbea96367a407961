#include <dlfcn.h>
#include <httplib.h>

#include <string>

std::string plugin_for(const httplib::Request& request);

void add_routes(httplib::Server& server) {
  server.Post("/export", [](const httplib::Request& request, httplib::Response& response) {
    void* plugin = dlopen(plugin_for(request).c_str(), RTLD_NOW);
    response.status = plugin ? 204 : 400;
  });
}
