#include <crypt.h>

#include <string>

std::string hash(const std::string& password, const std::string& setting) {
  crypt_data data{};
  return crypt_r(password.c_str(), setting.c_str(), &data);
}
