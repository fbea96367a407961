#define CPPHTTPLIB_OPENSSL_SUPPORT
#include <httplib.h>

int main() {
  httplib::SSLServer server("/etc/api/cert.pem", "/etc/api/key.pem");
  server.Get("/health", [](const httplib::Request&, httplib::Response& response) {
    response.set_header("Cache-Control", "no-store");
    response.set_content("ok", "text/plain");
  });
  server.listen("0.0.0.0", 8443);  // expect: tls/hsts-missing
}
