#include <sodium.h>

#include <string>

bool sign_up(const std::string& password, std::string& stored) {
  char hash[crypto_pwhash_STRBYTES];
  if (crypto_pwhash_str(hash, password.c_str(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
    return false;
  }
  stored = hash;
  return crypto_pwhash_str_verify(stored.c_str(), password.c_str(), password.size()) == 0;
}

void others(const unsigned char* in, const unsigned char* key, const std::string& password) {
  unsigned char out[64], salt[16], nonce[24];
  randombytes_buf(salt, sizeof salt);
  uint32_t number = randombytes_random();
  crypto_pwhash(out, 32, password.c_str(), password.size(), salt, 2, 1 << 26,
                crypto_pwhash_ALG_DEFAULT);
  crypto_hash_sha256(out, in, 64);
  crypto_generichash(out, 32, in, 64, nullptr, 0);
  crypto_auth(out, in, 64, key);
  if (crypto_auth_verify(out, in, number, key) == 0) randombytes_buf(nonce, sizeof nonce);
  if (crypto_sign_verify_detached(in, out, 64, key) == 0) nonce[0] = 1;
  crypto_secretbox_easy(out, in, 16, nonce, key);
  char hex[129];
  sodium_bin2hex(hex, sizeof hex, out, 64);
  sodium_hex2bin(out, 64, hex, 128, nullptr, nullptr, nullptr);
  if (sodium_memcmp(out, in, 32) == 0) out[0] = 0;
}
