#pragma once

#include <string>
#include <vector>

#include "database.h"
#include "http.h"

namespace bookstore {

class UserStore {
 public:
  explicit UserStore(const Database& db) : db_(db) {}

  // {"id", "email", "name", "is_admin"}; null if there is none.
  json load(const std::string& id) const;
  void save(const std::string& id, const json& user) const;
  void set_name(const std::string& id, const std::string& name) const;
  int64_t points(const std::string& id) const;
  std::vector<std::string> wishes(const std::string& user) const;
  // The id of the user a reset token was made for, or "".
  std::string add_reset_token(const std::string& email, const std::string& token_hash) const;

 private:
  const Database& db_;
};

}  // namespace bookstore
