#pragma once

#include <optional>
#include <string>
#include <vector>

#include "database.h"
#include "http.h"

namespace bookstore {

struct Order {
  std::string id, owner, isbn, address, status;
  int64_t quantity = 0;
};

json to_json(const Order& order);

class OrderStore {
 public:
  explicit OrderStore(const Database& db) : db_(db) {}

  std::vector<Order> of_owner(const std::string& owner) const;
  std::optional<Order> find(const std::string& id, const std::string& owner) const;
  std::optional<Order> find_any(const std::string& id) const;
  void add(const Order& order) const;
  bool remove(const std::string& id, const std::string& owner) const;
  void cancel(const std::string& id, const std::string& owner) const;
  std::string gift_note(const std::string& id, const std::string& owner) const;
  void set_gift_note(const std::string& id, const std::string& note) const;

 private:
  const Database& db_;
};

}  // namespace bookstore
