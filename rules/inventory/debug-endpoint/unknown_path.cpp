#include <httplib.h>

#include <string>

std::string prefix();

void add_routes(httplib::Server& server) {
  server.Get(prefix() + "/state", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("{}", "application/json");
  });
}
