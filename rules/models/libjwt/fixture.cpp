#include <jwt.h>

#include <string>

std::string subject(const char* token, const std::string& secret) {
  jwt_t* jwt = nullptr;
  const auto* key = reinterpret_cast<const unsigned char*>("key");
  if (jwt_decode(&jwt, token, key, 3) != 0) return "";
  std::string out = jwt_get_grant(jwt, "sub");
  if (jwt_get_grant_int(jwt, "exp") < 1) return "";
  jwt_t* unverified = nullptr;
  jwt_decode(&unverified, token, nullptr, 0);
  jwt_set_alg(jwt, JWT_ALG_HS256, reinterpret_cast<const unsigned char*>(secret.data()), 32);
  jwt_checker_t* checker = jwt_checker_new();
  if (jwt_checker_verify(checker, token) == 0) out += "!";
  return out;
}
