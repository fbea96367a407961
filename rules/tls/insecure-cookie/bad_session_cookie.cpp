#include <httplib.h>

#include <string>

namespace {

void set_cookie(httplib::Response& response, const std::string& cookie) {
  response.set_header("Set-Cookie", cookie);  // expect: tls/insecure-cookie
}

}  // namespace

void add_routes(httplib::Server& server) {
  server.Post("/language", [](const httplib::Request& request, httplib::Response& response) {
    set_cookie(response, "language=" + request.get_param_value("language") + "; Path=/; Secure");
    response.status = 204;
  });
}
