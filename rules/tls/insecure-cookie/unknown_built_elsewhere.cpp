// What the helper puts into the cookie is not seen.
#include <httplib.h>

#include <string>

std::string cookie_text(const std::string& name, const std::string& value);

void add_routes(httplib::Server& server) {
  server.Post("/language", [](const httplib::Request& request, httplib::Response& response) {
    response.set_header("Set-Cookie", cookie_text("language", request.get_param_value("language")));
    response.status = 204;
  });
}
