// A key that verifies callers, and passwords that this server shows to others.
#include <curl/curl.h>
#include <httplib.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <string>

namespace {

const std::string kReportUser = "reports:7hDk2-secret";

bool signed_by_partner(const std::string& signature, const std::string& body) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int length = 0;
  HMAC(EVP_sha256(), "partner-key-2023", 16,  // expect: authn/hard-coded-credential
       reinterpret_cast<const unsigned char*>(body.data()), body.size(), digest, &length);
  return signature.size() == length && CRYPTO_memcmp(signature.data(), digest, length) == 0;
}

}  // namespace

CURLcode send_report(CURL* curl) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://reports.example/v1");
  curl_easy_setopt(curl, CURLOPT_USERPWD, kReportUser.c_str());  // expect: authn/hard-coded-credential
  return curl_easy_perform(curl);
}

bool push(httplib::Client& client) {
  client.set_bearer_token_auth("9f2c1b7a4e");  // expect: authn/hard-coded-credential
  return client.Post("/push") != nullptr;
}

void add_routes(httplib::Server& server) {
  server.Post("/webhooks/partner", [](const httplib::Request& request, httplib::Response& response) {
    if (!signed_by_partner(request.get_header_value("X-Signature"), request.body)) {
      response.status = 401;
      return;
    }
    response.status = 204;
  });
}
