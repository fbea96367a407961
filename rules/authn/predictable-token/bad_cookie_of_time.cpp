#include <httplib.h>

#include <random>
#include <string>

void add_routes(httplib::Server& server) {
  server.Post("/login", [](const httplib::Request&, httplib::Response& response) {
    std::mt19937 generator(42);
    std::string session = std::to_string(generator());
    response.set_header("Set-Cookie", "session=" + session + "; Secure; HttpOnly");  // expect: authn/predictable-token
  });
}
