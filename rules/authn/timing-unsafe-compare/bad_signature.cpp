#include <httplib.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <string>

namespace {

std::string signature_of(const std::string& key, const std::string& body) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int length = 0;
  HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
       reinterpret_cast<const unsigned char*>(body.data()), body.size(), digest, &length);
  return std::string(reinterpret_cast<char*>(digest), length);
}

}  // namespace

void add_routes(httplib::Server& server, const std::string& key) {
  server.Post("/webhooks/payment", [key](const httplib::Request& request, httplib::Response& response) {
    std::string sent = request.get_header_value("X-Signature");
    if (sent != signature_of(key, request.body)) {  // expect: authn/timing-unsafe-compare
      response.status = 401;
      return;
    }
    response.status = 204;
  });
}
