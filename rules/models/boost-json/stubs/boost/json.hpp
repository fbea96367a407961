// Interface of Boost.JSON as far as servers use it, written for tvaara.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <system_error>

namespace boost {
namespace json {
using string_view = std::string_view;
class value;
class string {
 public:
  string();
  string(string_view text);
  const char* c_str() const;
  const char* data() const;
  std::size_t size() const;
  bool empty() const;
  string_view subview(std::size_t position = 0) const;
  operator string_view() const;
  operator std::string() const;
};
class key_value_pair;
class object {
 public:
  object();
  object(std::initializer_list<std::pair<string_view, value>> members);
  value& operator[](string_view key);
  value& at(string_view key);
  const value& at(string_view key) const;
  bool contains(string_view key) const;
  value* if_contains(string_view key);
  const value* if_contains(string_view key) const;
  std::size_t size() const;
  key_value_pair* begin();
  key_value_pair* end();
  const key_value_pair* begin() const;
  const key_value_pair* end() const;
  std::size_t erase(string_view key);
};
class array {
 public:
  array();
  value& operator[](std::size_t index);
  value& at(std::size_t index);
  const value& at(std::size_t index) const;
  void push_back(value item);
  std::size_t size() const;
  value* begin();
  value* end();
  const value* begin() const;
  const value* end() const;
};
class value {
 public:
  value();
  value(std::nullptr_t);
  value(bool flag);
  value(int number);
  value(std::int64_t number);
  value(double number);
  value(const char* text);
  value(const std::string& text);
  value(string_view text);
  value(const string& text);
  value(const object& members);
  value(const array& items);
  bool is_string() const;
  bool is_object() const;
  bool is_array() const;
  bool is_int64() const;
  bool is_uint64() const;
  bool is_double() const;
  bool is_number() const;
  bool is_bool() const;
  bool is_null() const;
  string& as_string();
  const string& as_string() const;
  object& as_object();
  const object& as_object() const;
  array& as_array();
  const array& as_array() const;
  std::int64_t as_int64() const;
  std::uint64_t as_uint64() const;
  double as_double() const;
  bool as_bool() const;
  const string& get_string() const;
  const object& get_object() const;
  const array& get_array() const;
  std::int64_t get_int64() const;
  const string* if_string() const;
  const object* if_object() const;
  const array* if_array() const;
  const std::int64_t* if_int64() const;
  template <typename T>
  T to_number() const;
  value& at(string_view key);
  const value& at(string_view key) const;
  const value& at_pointer(string_view pointer) const;
};
class key_value_pair {
 public:
  string_view key() const;
  json::value& value();
  const json::value& value() const;
};
struct parse_options {
  unsigned char max_depth = 32;
  bool allow_comments = false, allow_trailing_commas = false;
};
value parse(string_view text);
value parse(string_view text, std::error_code& error);
std::string serialize(const value& value);
template <typename T>
T value_to(const value& value);
template <typename T>
value value_from(T&& value);
}  // namespace json
}  // namespace boost
