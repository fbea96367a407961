#include "auth.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <openssl/sha.h>

#include <chrono>
#include <stdexcept>

namespace bookstore {
namespace {

constexpr int kPasswordRounds = 210000;
constexpr int64_t kSessionSeconds = 8 * 60 * 60;

int64_t now_seconds() {
  auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

std::string random_hex(size_t size) {
  unsigned char bytes[32] = {};
  if (size > sizeof bytes || RAND_bytes(bytes, static_cast<int>(size)) != 1) {
    throw std::runtime_error("no randomness");
  }
  return to_hex(bytes, size);
}

}  // namespace

std::optional<Principal> Auth::authenticate(const Request& req) const {
  std::string header = req.get_header_value("Authorization");
  if (header.rfind("Bearer ", 0) != 0) return std::nullopt;
  Statement find(db_,
                 "SELECT users.id, users.is_admin FROM sessions JOIN users ON users.id = "
                 "sessions.user_id WHERE sessions.token_hash = ? AND sessions.expires_at > ?");
  find.bind(1, sha256_hex(header.substr(7))).bind(2, now_seconds());
  if (!find.step()) return std::nullopt;
  return Principal{find.text(0), find.integer(1) != 0};
}

std::optional<std::string> Auth::sign_in(const std::string& email,
                                         const std::string& password) const {
  Statement find(db_, "SELECT id, salt, password_hash FROM users WHERE email = ?");
  find.bind(1, email);
  bool known = find.step();
  // Takes as long for an unknown address, so that nobody learns which ones are known.
  std::string hash = password_hash(password, known ? find.text(1) : "none");
  if (!known || !same_secret(hash, find.text(2))) return std::nullopt;
  std::string token = random_token();
  Statement add(db_, "INSERT INTO sessions (token_hash, user_id, expires_at) VALUES (?, ?, ?)");
  add.bind(1, sha256_hex(token)).bind(2, find.text(0)).bind(3, now_seconds() + kSessionSeconds);
  add.step();
  return token;
}

std::optional<Partner> verify_webhook(const Request& req, const std::string& name,
                                      const std::string& secret) {
  unsigned char mac[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
       reinterpret_cast<const unsigned char*>(req.body.data()), req.body.size(), mac, &size);
  if (!same_secret(to_hex(mac, size), req.get_header_value("X-Signature"))) return std::nullopt;
  return Partner{name};
}

std::string password_hash(const std::string& password, const std::string& salt) {
  unsigned char hash[32];
  PKCS5_PBKDF2_HMAC(password.data(), static_cast<int>(password.size()),
                    reinterpret_cast<const unsigned char*>(salt.data()),
                    static_cast<int>(salt.size()), kPasswordRounds, EVP_sha512(), sizeof hash,
                    hash);
  return to_hex(hash, sizeof hash);
}

std::string sha256_hex(const std::string& text) {
  unsigned char hash[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), hash);
  return to_hex(hash, sizeof hash);
}

std::string random_token() { return random_hex(32); }

std::string random_uuid() {
  std::string hex = random_hex(16);
  for (size_t at : {8, 13, 18, 23}) hex.insert(at, "-");
  return hex;
}

bool same_secret(const std::string& left, const std::string& right) {
  return left.size() == right.size() && CRYPTO_memcmp(left.data(), right.data(), left.size()) == 0;
}

std::string to_hex(const unsigned char* bytes, size_t size) {
  static const char digits[] = "0123456789abcdef";
  std::string text;
  for (size_t i = 0; i < size; ++i) {
    text.push_back(digits[bytes[i] >> 4]);
    text.push_back(digits[bytes[i] & 15]);
  }
  return text;
}

}  // namespace bookstore
