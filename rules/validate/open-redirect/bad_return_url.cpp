#include <httplib.h>

#include <string>

void add_routes(httplib::Server& server) {
  server.Get("/logged-in", [](const httplib::Request& request, httplib::Response& response) {
    std::string target = "/home";
    if (request.has_param("return")) target = request.get_param_value("return");
    response.set_redirect(target);  // expect: validate/open-redirect
  });
}
