#include <httplib.h>

#include <cstdlib>
#include <string>

void add_routes(httplib::Server& server) {
  server.Get("/debug/environment", [](const httplib::Request& request, httplib::Response& response) {  // expect: inventory/debug-endpoint
    const char* value = std::getenv(request.get_param_value("name").c_str());
    response.set_content(value ? value : "", "text/plain");
  });
}
