// A session id that anybody can compute who knows name and host.
#include <string>

std::string md5(const std::string& text);

std::string generateSessionID(const std::string& host, const std::string& user) {  // expect: authn/predictable-token
  return md5("User:" + user + ";Host:" + host);
}
