// Where things are read.
#include "mixed.h"

namespace input {
std::string read_name() { return source_string(); }
std::string read_fixed() { return "fixed"; }
Query read_query() {
  Query q;
  q.table = "users";
  q.where = "name = '" + read_name() + "'";
  return q;
}
void read_into(std::string& out) { out = source_string(); }
bool try_read(std::string* out) {
  if (!unknown()) return false;
  *out = read_name();
  return true;
}
std::optional<std::string> maybe_read() {
  if (unknown()) return std::nullopt;
  return source_string();
}
std::vector<std::string> read_all() {
  std::vector<std::string> all;
  while (unknown()) all.push_back(source_string());
  return all;
}
std::string read_checked() {
  std::string name = read_name();
  return good_name(name) ? name : "nobody";
}
}  // namespace input

std::string shared_name = "none";
std::string shared_fixed = "none";
const bool kVerbose = false;
