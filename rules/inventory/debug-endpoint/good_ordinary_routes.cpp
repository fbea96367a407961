// Whole segments only.
#include <httplib.h>

void add_routes(httplib::Server& server) {
  server.Get("/debugging-courses", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("[]", "application/json");
  });
  server.Get(R"(/things/([^/]+))", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("{}", "application/json");
  });
}
