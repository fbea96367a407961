#include "user_store.h"

namespace bookstore {

json UserStore::load(const std::string& id) const {
  Statement select(db_, "SELECT id, email, name, is_admin FROM users WHERE id = ?");
  select.bind(1, id);
  if (!select.step()) return nullptr;
  return {{"id", select.text(0)},
          {"email", select.text(1)},
          {"name", select.text(2)},
          {"is_admin", select.integer(3) != 0}};
}

void UserStore::save(const std::string& id, const json& user) const {
  Statement update(db_, "UPDATE users SET email = ?, name = ?, is_admin = ? WHERE id = ?");
  update.bind(1, user.value("email", "")).bind(2, user.value("name", ""));
  update.bind(3, int64_t{user.value("is_admin", false)}).bind(4, id);
  update.step();
}

void UserStore::set_name(const std::string& id, const std::string& name) const {
  Statement update(db_, "UPDATE users SET name = ? WHERE id = ?");
  update.bind(1, name).bind(2, id);
  update.step();
}

int64_t UserStore::points(const std::string& id) const {
  Statement select(db_, "SELECT points FROM users WHERE id = ?");
  select.bind(1, id);
  return select.step() ? select.integer(0) : 0;
}

std::vector<std::string> UserStore::wishes(const std::string& user) const {
  Statement select(db_, "SELECT isbn FROM wishes WHERE user_id = ? ORDER BY isbn LIMIT 100");
  select.bind(1, user);
  std::vector<std::string> isbns;
  while (select.step()) isbns.push_back(select.text(0));
  return isbns;
}

std::string UserStore::add_reset_token(const std::string& email,
                                       const std::string& token_hash) const {
  Statement find(db_, "SELECT id FROM users WHERE email = ?");
  find.bind(1, email);
  if (!find.step()) return "";
  std::string id = find.text(0);
  Statement insert(db_,
                   "INSERT INTO reset_tokens (token_hash, user_id, expires_at) "
                   "VALUES (?, ?, strftime('%s', 'now') + 900)");
  insert.bind(1, token_hash).bind(2, id);
  insert.step();
  return id;
}

}  // namespace bookstore
