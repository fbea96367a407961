#include <httplib.h>

#include <string>

bool fits(const std::string& name, const std::string& password);

void add_routes(httplib::Server& server) {
  server.Post("/login", [](const httplib::Request& request, httplib::Response& response) {
    if (!fits(request.get_param_value("name"), request.get_param_value("password"))) {
      response.status = 401;
      response.set_content("Invalid username or password", "text/plain");
      return;
    }
    response.status = 204;
  });
  server.Get("/users", [](const httplib::Request&, httplib::Response& response) {
    response.status = 404;
    response.set_content("User not found", "text/plain");
  });
}
