#include <httplib.h>

int main() {
  httplib::Server server;
  server.Get("/orders", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("[]", "application/json");
  });
  return server.listen("0.0.0.0", 8080) ? 0 : 1;  // expect: tls/plaintext-listener
}
