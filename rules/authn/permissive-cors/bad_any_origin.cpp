#include <httplib.h>

void add_routes(httplib::Server& server) {
  server.Get("/me", [](const httplib::Request& request, httplib::Response& response) {
    response.set_header("Access-Control-Allow-Origin", request.get_header_value("Origin"));  // expect: authn/permissive-cors
    response.set_header("Access-Control-Allow-Credentials", "true");
    response.set_content("{}", "application/json");
  });
  server.Get("/news", [](const httplib::Request&, httplib::Response& response) {
    response.set_header("Access-Control-Allow-Origin", "*");  // expect: authn/permissive-cors
    response.set_content("[]", "application/json");
  });
}
