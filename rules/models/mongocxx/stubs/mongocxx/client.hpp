// Interface of mongocxx and bsoncxx as far as servers use them, written for tvaara.
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace bsoncxx {
namespace stdx {
using string_view = std::string_view;
template <typename T>
using optional = std::optional<T>;
}  // namespace stdx
class oid {
 public:
  oid();
  explicit oid(stdx::string_view text);
  std::string to_string() const;
};
namespace types {
struct b_string {
  stdx::string_view value;
};
struct b_int32 {
  std::int32_t value;
};
struct b_int64 {
  std::int64_t value;
};
struct b_bool {
  bool value;
};
struct b_double {
  double value;
};
struct b_oid {
  oid value;
};
}  // namespace types
namespace document {
class element {
 public:
  explicit operator bool() const;
  types::b_string get_string() const;
  types::b_int32 get_int32() const;
  types::b_int64 get_int64() const;
  types::b_bool get_bool() const;
  types::b_double get_double() const;
  types::b_oid get_oid() const;
};
class view {
 public:
  element operator[](stdx::string_view key) const;
  bool empty() const;
};
class value {
 public:
  document::view view() const;
  operator document::view() const;
  element operator[](stdx::string_view key) const;
};
class view_or_value {
 public:
  view_or_value(document::view view);
  view_or_value(document::value value);
};
}  // namespace document
document::value from_json(stdx::string_view text);
std::string to_json(document::view view);
namespace builder {
namespace basic {
template <typename K, typename V>
struct pair {};
template <typename K, typename V>
pair<K, V> kvp(K&& key, V&& value);
template <typename... Args>
document::value make_document(Args&&... pairs);
template <typename... Args>
document::value make_array(Args&&... items);
class document {
 public:
  template <typename... Args>
  void append(Args&&... pairs);
  bsoncxx::document::view view() const;
  bsoncxx::document::value extract();
};
}  // namespace basic
}  // namespace builder
}  // namespace bsoncxx

namespace mongocxx {
using bsoncxx::document::view_or_value;
class exception : public std::runtime_error {
 public:
  explicit exception(const std::string& message);
};
namespace options {
class tls {
 public:
  tls& allow_invalid_certificates(bool allow);
  tls& ca_file(std::string path);
};
class find {
 public:
  find& limit(std::int64_t limit);
  find& skip(std::int64_t skip);
};
class client {
 public:
  client& tls_opts(tls options);
};
}  // namespace options
class instance {};
class uri {
 public:
  uri();
  explicit uri(bsoncxx::stdx::string_view text);
};
class cursor {
 public:
  class iterator {
   public:
    const bsoncxx::document::view& operator*() const;
    iterator& operator++();
    bool operator!=(const iterator& other) const;
  };
  iterator begin();
  iterator end();
};
class pipeline {};
struct result_of_write {};
class collection {
 public:
  cursor find(view_or_value filter, const options::find& options = options::find());
  std::optional<bsoncxx::document::value> find_one(view_or_value filter);
  std::optional<bsoncxx::document::value> find_one_and_update(view_or_value filter,
                                                              view_or_value update);
  std::optional<bsoncxx::document::value> find_one_and_replace(view_or_value filter,
                                                               view_or_value replacement);
  std::optional<bsoncxx::document::value> find_one_and_delete(view_or_value filter);
  cursor aggregate(const pipeline& pipeline);
  cursor distinct(bsoncxx::stdx::string_view name, view_or_value filter);
  std::int64_t count_documents(view_or_value filter);
  std::optional<result_of_write> insert_one(view_or_value document);
  template <typename Container>
  std::optional<result_of_write> insert_many(const Container& documents);
  std::optional<result_of_write> update_one(view_or_value filter, view_or_value update);
  std::optional<result_of_write> update_many(view_or_value filter, view_or_value update);
  std::optional<result_of_write> replace_one(view_or_value filter, view_or_value replacement);
  std::optional<result_of_write> delete_one(view_or_value filter);
  std::optional<result_of_write> delete_many(view_or_value filter);
};
class database {
 public:
  mongocxx::collection collection(bsoncxx::stdx::string_view name) const;
  mongocxx::collection operator[](bsoncxx::stdx::string_view name) const;
  bsoncxx::document::value run_command(view_or_value command);
};
class client {
 public:
  client();
  explicit client(const mongocxx::uri& uri, const options::client& options = options::client());
  mongocxx::database database(bsoncxx::stdx::string_view name) const;
  mongocxx::database operator[](bsoncxx::stdx::string_view name) const;
};
class pool {
 public:
  explicit pool(const uri& uri);
};
}  // namespace mongocxx
