#include "order_store.h"

namespace bookstore {
namespace {

Order read_order(const Statement& row) {
  return {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.integer(5)};
}

}  // namespace

json to_json(const Order& order) {
  return {{"id", order.id},
          {"isbn", order.isbn},
          {"quantity", order.quantity},
          {"address", order.address},
          {"status", order.status}};
}

std::vector<Order> OrderStore::of_owner(const std::string& owner) const {
  Statement select(db_,
                   "SELECT id, owner_id, isbn, address, status, quantity FROM orders "
                   "WHERE owner_id = ? ORDER BY id LIMIT 100");
  select.bind(1, owner);
  std::vector<Order> orders;
  while (select.step()) orders.push_back(read_order(select));
  return orders;
}

std::optional<Order> OrderStore::find(const std::string& id, const std::string& owner) const {
  Statement select(db_,
                   "SELECT id, owner_id, isbn, address, status, quantity FROM orders "
                   // guard: authz/idor - AND owner_id = ?
                   "WHERE id = ? AND owner_id = ?");
  select.bind(1, id).bind(2, owner);
  if (!select.step()) return std::nullopt;
  return read_order(select);
}

std::optional<Order> OrderStore::find_any(const std::string& id) const {
  // expect: authz/idor
  Statement select(db_,
                   "SELECT id, owner_id, isbn, address, status, quantity FROM orders "
                   "WHERE id = ?");
  select.bind(1, id);
  if (!select.step()) return std::nullopt;
  return read_order(select);
}

void OrderStore::add(const Order& order) const {
  Statement insert(db_,
                   "INSERT INTO orders (id, owner_id, isbn, quantity, address) "
                   "VALUES (?, ?, ?, ?, ?)");
  insert.bind(1, order.id).bind(2, order.owner).bind(3, order.isbn);
  insert.bind(4, order.quantity).bind(5, order.address);
  insert.step();
}

bool OrderStore::remove(const std::string& id, const std::string& owner) const {
  // guard: authz/idor - AND owner_id = ?
  Statement erase(db_, "DELETE FROM orders WHERE id = ? AND owner_id = ?");
  erase.bind(1, id).bind(2, owner);
  erase.step();
  return db_.changes() > 0;
}

void OrderStore::cancel(const std::string& id, const std::string& owner) const {
  // guard: authz/idor - AND owner_id = ?
  Statement update(db_, "UPDATE orders SET status = 'cancelled' WHERE id = ? AND owner_id = ?");
  update.bind(1, id).bind(2, owner);
  update.step();
}

std::string OrderStore::gift_note(const std::string& id, const std::string& owner) const {
  Statement select(db_, "SELECT gift_note FROM orders WHERE id = ? AND owner_id = ?");
  select.bind(1, id).bind(2, owner);
  return select.step() ? select.text(0) : "";
}

void OrderStore::set_gift_note(const std::string& id, const std::string& note) const {
  // expect: authz/idor
  Statement update(db_, "UPDATE orders SET gift_note = ? WHERE id = ?");
  update.bind(1, note).bind(2, id);
  update.step();
}

}  // namespace bookstore
