#include <argon2.h>

#include <string>

bool check(const std::string& password, const std::string& salt) {
  char encoded[128];
  unsigned char raw[32];
  argon2id_hash_encoded(3, 1 << 16, 1, password.data(), password.size(), salt.data(), salt.size(),
                        32, encoded, sizeof encoded);
  argon2_hash(3, 1 << 16, 1, password.data(), password.size(), salt.data(), salt.size(), raw, 32,
              encoded, sizeof encoded, Argon2_id, 0x13);
  return argon2id_verify(encoded, password.data(), password.size()) == ARGON2_OK;
}
