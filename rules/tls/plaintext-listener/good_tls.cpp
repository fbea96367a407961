#define CPPHTTPLIB_OPENSSL_SUPPORT
#include <httplib.h>

int main() {
  httplib::SSLServer server("certificate.pem", "key.pem");
  server.Get("/orders", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("[]", "application/json");
  });
  return server.listen("0.0.0.0", 8443) ? 0 : 1;
}
