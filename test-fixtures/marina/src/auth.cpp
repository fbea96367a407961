// Who calls: a session, known by the hash of its token.
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/sha.h>

#include <stdexcept>

#include "marina.h"

namespace marina {
namespace {

constexpr int kRounds = 210000;
constexpr int64_t kSessionSeconds = 8 * 60 * 60;

int64_t now_seconds() {
  auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::seconds>(now).count();
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

std::string password_hash(const std::string& password, const std::string& salt) {
  unsigned char hash[32];
  PKCS5_PBKDF2_HMAC(password.data(), static_cast<int>(password.size()),
                    reinterpret_cast<const unsigned char*>(salt.data()),
                    static_cast<int>(salt.size()), kRounds, EVP_sha512(), sizeof hash, hash);
  return to_hex(hash, sizeof hash);
}

}  // namespace

std::string sha256_hex(const std::string& text) {
  unsigned char hash[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), hash);
  return to_hex(hash, sizeof hash);
}

std::string random_hex(size_t size) {
  unsigned char bytes[32] = {};
  if (size > sizeof bytes || RAND_bytes(bytes, static_cast<int>(size)) != 1) {
    throw std::runtime_error("no randomness");
  }
  return to_hex(bytes, size);
}

std::optional<Principal> authenticate(App& app, const Call& call) {
  std::string header(call.req[http::field::authorization]);
  if (header.rfind("Bearer ", 0) != 0) return std::nullopt;
  Statement find(app.db,
                 "SELECT people.id, people.is_master FROM sessions JOIN people ON people.id = "
                 "sessions.person WHERE sessions.token_hash = ? AND sessions.expires_at > ?");
  find.bind(1, sha256_hex(header.substr(7))).bind(2, now_seconds());
  if (!find.step()) return std::nullopt;
  return Principal{find.text(0), find.number(1) != 0};
}

// Takes as long for an unknown name, so that nobody learns which ones are known.
std::optional<std::string> sign_in(App& app, const std::string& name, const std::string& password) {
  Statement find(app.db, "SELECT id, salt, password_hash FROM people WHERE name = ?");
  find.bind(1, name);
  bool known = find.step();
  std::string hash = password_hash(password, known ? find.text(1) : "none");
  std::string stored = known ? find.text(2) : "";
  if (stored.size() != hash.size() || CRYPTO_memcmp(stored.data(), hash.data(), hash.size()) != 0) {
    return std::nullopt;
  }
  std::string token = random_hex(32);
  Statement add(app.db, "INSERT INTO sessions (token_hash, person, expires_at) VALUES (?, ?, ?)");
  add.bind(1, sha256_hex(token)).bind(2, find.text(0)).bind(3, now_seconds() + kSessionSeconds);
  add.step();
  return token;
}

}  // namespace marina
