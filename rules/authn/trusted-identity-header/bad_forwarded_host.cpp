// Whether a request comes from another site, by a host that the request itself claims.
#include <map>
#include <string>

const std::string HEADER_X_FORWARDED_HOST = "x-forwarded-host";
const std::string HEADER_ORIGIN = "origin";

struct Headers {
  std::string value(const std::string& name) const;
};

// answer: nothing
bool is_cross_site_request(const Headers& headers) {
  const std::string target = headers.value(HEADER_X_FORWARDED_HOST);  // expect: authn/trusted-identity-header
  return headers.value(HEADER_ORIGIN) != target;
}
