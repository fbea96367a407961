#include <httplib.h>
#include <openssl/sha.h>

#include <nlohmann/json.hpp>
#include <string>

namespace {

std::string sha256(const std::string& text) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest);  // expect: authn/weak-password-hash
  return std::string(reinterpret_cast<char*>(digest), sizeof digest);
}

}  // namespace

void add_routes(httplib::Server& server) {
  server.Post("/register", [](const httplib::Request& request, httplib::Response& response) {
    nlohmann::json body = nlohmann::json::parse(request.body);
    std::string password = body.at("password");
    response.status = sha256(password + "salt").empty() ? 500 : 201;
  });
}
