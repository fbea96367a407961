// A header of the request ended at its own line's end; it cannot begin another one.
#include <httplib.h>

void add_routes(httplib::Server& server) {
  server.Get("/orders", [](const httplib::Request& request, httplib::Response& response) {
    response.set_header("X-Request-Id", request.get_header_value("X-Request-Id"));
    response.set_header("Access-Control-Allow-Origin", request.get_header_value("Origin"));
    response.set_content("[]", "application/json");
  });
}
