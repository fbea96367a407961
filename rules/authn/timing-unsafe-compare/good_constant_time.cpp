#include <httplib.h>
#include <openssl/crypto.h>

#include <cstdlib>
#include <string>

void add_routes(httplib::Server& server) {
  static const std::string expected = std::getenv("API_KEY");
  server.Get("/metrics", [](const httplib::Request& request, httplib::Response& response) {
    std::string sent = request.get_header_value("X-Api-Key");
    if (sent.size() != expected.size() || CRYPTO_memcmp(sent.data(), expected.data(), sent.size()) != 0) {
      response.status = 401;
      return;
    }
    if (request.get_header_value("Accept") == "application/json") {
      response.set_content("{\"up\": 1}", "application/json");
      return;
    }
    response.set_content("up 1\n", "text/plain");
  });
}
