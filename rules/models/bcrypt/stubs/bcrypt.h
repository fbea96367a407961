/* Interface of bcrypt in C and C++ as far as servers use it, written for tvaara. */
#ifndef TVAARA_STUB_BCRYPT_H
#define TVAARA_STUB_BCRYPT_H

#define BCRYPT_HASHSIZE 64

#ifdef __cplusplus
#include <string>

namespace bcrypt {
std::string generateHash(const std::string& password, unsigned rounds = 10);
bool validatePassword(const std::string& password, const std::string& hash);
}  // namespace bcrypt

class BCrypt {
 public:
  static std::string generateHash(const std::string& password, int workload = 12);
  static bool validatePassword(const std::string& password, const std::string& hash);
};
extern "C" {
#endif
int bcrypt_gensalt(int workfactor, char salt[BCRYPT_HASHSIZE]);
int bcrypt_hashpw(const char* password, const char salt[BCRYPT_HASHSIZE],
                  char hash[BCRYPT_HASHSIZE]);
int bcrypt_checkpw(const char* password, const char hash[BCRYPT_HASHSIZE]);
#ifdef __cplusplus
}
#endif
#endif
