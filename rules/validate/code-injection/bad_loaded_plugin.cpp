#include <dlfcn.h>
#include <httplib.h>

#include <string>

void add_routes(httplib::Server& server) {
  server.Post("/export", [](const httplib::Request& request, httplib::Response& response) {
    std::string path = "./plugins/" + request.get_param_value("format") + ".so";
    void* plugin = dlopen(path.c_str(), RTLD_NOW);  // expect: validate/code-injection
    response.status = plugin ? 204 : 400;
  });
}
