#include <httplib.h>

#include <string>

namespace {
const std::string kDirectory = "http://directory.example:8080";
}

void add_routes(httplib::Server& server) {
  server.Get("/people", [](const httplib::Request&, httplib::Response& response) {
    httplib::Client client(kDirectory);  // expect: tls/plain-http-request
    auto result = client.Get("/people");
    response.set_content(result ? result->body : "", "application/json");
  });
}
