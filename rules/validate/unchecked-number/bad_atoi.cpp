#include <httplib.h>

#include <cstdlib>
#include <string>

void add_routes(httplib::Server& server) {
  server.Get("/pages", [](const httplib::Request& request, httplib::Response& response) {
    int page = std::atoi(request.get_param_value("page").c_str());  // expect: validate/unchecked-number
    response.set_content(std::to_string(page), "text/plain");
  });
}
