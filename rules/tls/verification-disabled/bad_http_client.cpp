#define CPPHTTPLIB_OPENSSL_SUPPORT
#include <httplib.h>

#include <string>

std::string profile_of(const std::string& subject) {
  httplib::SSLClient client("directory.example", 443);
  client.enable_server_certificate_verification(false);  // expect: tls/verification-disabled
  auto result = client.Get("/people/" + httplib::encode_uri_component(subject));
  return result ? result->body : "";
}
