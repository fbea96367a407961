// The routes are added through the base class: what listens is still the TLS server.
#define CPPHTTPLIB_OPENSSL_SUPPORT
#include <httplib.h>

namespace {

void serve(httplib::Server& server) {
  server.Get("/orders", [](const httplib::Request&, httplib::Response& response) {
    response.set_content("[]", "application/json");
  });
  server.listen("0.0.0.0", 8443);
}

}  // namespace

int main() {
  httplib::SSLServer server("certificate.pem", "key.pem");
  serve(server);
}
