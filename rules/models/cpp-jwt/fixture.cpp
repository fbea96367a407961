#include <jwt/jwt.hpp>

std::string subject(const std::string& token, const std::string& key) {
  using namespace jwt::params;
  auto good =
      jwt::decode(token, algorithms({"HS256"}), secret(key), issuer("https://id"), aud("shop"));
  auto bad = jwt::decode(token, algorithms({"none"}), verify(false));
  if (good.header().algo() == jwt::algorithm::NONE) return "";
  return good.payload().get_claim_value<std::string>("sub");
}
