// Meets every row of the model; `models/jwt-cpp` fails for one that nothing here matches.
#include <jwt-cpp/jwt.h>

std::string caller(const std::string& token, const std::string& secret) {
  auto decoded = jwt::decode(token);
  auto verifier = jwt::verify()
                      .allow_algorithm(jwt::algorithm::hs256{secret})
                      .with_issuer("us")
                      .with_audience("them")
                      .leeway(5);
  verifier.verify(decoded);
  std::string name = decoded.get_payload_claim("name").as_string();
  return decoded.get_subject() + name;
}

std::string issue(const std::string& user, const std::string& secret) {
  return jwt::create().set_issuer("us").set_subject(user).sign(jwt::algorithm::hs256{secret});
}
