// No request in sight: a library, and a password from a file of settings.
#include <cstdio>
#include <cstring>
#include <map>
#include <string>

struct Settings {
  std::string password;
  std::map<std::string, std::string> values;
};

bool is_user(const Settings& settings, const std::string& password) {
  return password == settings.password;  // expect: authn/timing-unsafe-compare
}

bool may_control(Settings& settings, const std::string& given) {
  return given == settings.values["tcp-control-secret"];  // expect: authn/timing-unsafe-compare
}

int check_login(const char* supplied_password, const char* required_password) {
  return std::strcmp(supplied_password, required_password) == 0;  // expect: authn/timing-unsafe-compare
}

bool verify_message(const unsigned char* sig, const std::string& expected) {
  return std::memcmp(sig, expected.data(), expected.size()) == 0;  // expect: authn/timing-unsafe-compare
}

bool verify_token(const char* token_sig, const char* key) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "%s", key);
  return std::strcmp(buffer, token_sig) == 0;  // expect: authn/timing-unsafe-compare
}

struct Realm {
  const char* pass;
};

bool check_auth(const char* pass, const Realm& realm) {
  return std::strcmp(pass, realm.pass) == 0;  // expect: authn/timing-unsafe-compare
}
