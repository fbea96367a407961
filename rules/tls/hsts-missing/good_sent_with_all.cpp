#define CPPHTTPLIB_OPENSSL_SUPPORT
#include <httplib.h>

int main() {
  httplib::SSLServer server("/etc/api/cert.pem", "/etc/api/key.pem");
  server.set_post_routing_handler([](const httplib::Request&, httplib::Response& response) {
    response.set_header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  });
  server.Get("/health", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("ok", "text/plain");
  });
  server.listen("0.0.0.0", 8443);
}
