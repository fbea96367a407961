#define CPPHTTPLIB_OPENSSL_SUPPORT
#include <httplib.h>

#include <string>

namespace {

std::string all_people() {
  httplib::SSLClient client("directory.example", 443);
  client.enable_server_certificate_verification(false);  // expect: tls/verification-disabled
  auto result = client.Get("/people");
  return result ? result->body : "";
}

}  // namespace

void add_routes(httplib::Server& server) {
  server.Get("/people", [](const httplib::Request&, httplib::Response& response) {
    response.set_content(all_people(), "application/json");
  });
}
