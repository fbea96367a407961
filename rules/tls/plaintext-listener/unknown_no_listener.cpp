// The routes are here, who serves them is not.
#include <httplib.h>

void add_routes(httplib::Server& server) {
  server.Get("/orders", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("[]", "application/json");
  });
}
