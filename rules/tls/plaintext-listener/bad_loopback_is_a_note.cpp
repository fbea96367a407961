// On loopback nobody but a process of this machine hears it, so that is a note, and whether a proxy
// does TLS is unknown; the other one is open to all.
#include <httplib.h>

#include <thread>

int main() {
  httplib::Server metrics;
  metrics.Get("/metrics", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("up 1\n", "text/plain");
  });
  std::thread background([&metrics] {
    metrics.listen("127.0.0.1", 9100);  // expect: tls/plaintext-listener
  });
  httplib::Server server;
  server.Get("/orders", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("[]", "application/json");
  });
  server.listen("0.0.0.0", 8080);  // expect: tls/plaintext-listener
  background.join();
}
