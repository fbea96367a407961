// Whole words only, and never the name of a parameter.
#include <httplib.h>

void add_routes(httplib::Server& server) {
  server.Get("/debugging-courses", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("[]", "application/json");
  });
  server.Get("/things/:debug", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("{}", "application/json");
  });
}
