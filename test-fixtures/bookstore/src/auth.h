// Who calls. Sessions are random tokens of which the database holds only the hash; passwords are
// hashed with PBKDF2; partners sign their webhooks.
#pragma once

#include <optional>
#include <string>

#include "database.h"
#include "http.h"

namespace bookstore {

struct Principal {
  std::string id;
  bool is_admin = false;
};

struct Partner {
  std::string name;
};

class Auth {
 public:
  explicit Auth(const Database& db) : db_(db) {}

  // The caller, by the bearer token of the request.
  std::optional<Principal> authenticate(const Request& req) const;
  // A new session's token, if the password is right.
  std::optional<std::string> sign_in(const std::string& email, const std::string& password) const;

 private:
  const Database& db_;
};

// The partner, if the request's body is signed with the partner's secret.
std::optional<Partner> verify_webhook(const Request& req, const std::string& name,
                                      const std::string& secret);

std::string password_hash(const std::string& password, const std::string& salt);
std::string sha256_hex(const std::string& text);
std::string random_token();
std::string random_uuid();
bool same_secret(const std::string& left, const std::string& right);
std::string to_hex(const unsigned char* bytes, size_t size);

}  // namespace bookstore
