// What is sent back is the program's own; other headers may hold a star.
#include <httplib.h>

#include <string>

void add_routes(httplib::Server& server) {
  server.Get("/me", [](const httplib::Request& request, httplib::Response& response) {
    if (request.get_header_value("Origin") == "https://app.example.com") {
      response.set_header("Access-Control-Allow-Origin", "https://app.example.com");
    }
    response.set_header("Access-Control-Allow-Methods", "*");
    response.set_content("{}", "application/json");
  });
}
