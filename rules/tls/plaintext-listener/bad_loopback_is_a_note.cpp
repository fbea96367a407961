// Nobody but a process of this machine hears it, so it is a note; whether a proxy does TLS is unknown.
#include <httplib.h>

int main() {
  httplib::Server server;
  server.Get("/orders", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("[]", "application/json");
  });
  return server.listen("127.0.0.1", 8080) ? 0 : 1;  // expect: tls/plaintext-listener
}
