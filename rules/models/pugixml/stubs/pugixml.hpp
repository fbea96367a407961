// Interface of pugixml as far as servers use it, written for tvaara.
#pragma once

#include <cstddef>
#include <istream>

namespace pugi {
struct xml_parse_result {
  bool status;
  explicit operator bool() const;
  const char* description() const;
};
class xml_attribute {
 public:
  explicit operator bool() const;
  const char* name() const;
  const char* value() const;
  const char* as_string(const char* otherwise = "") const;
  int as_int(int otherwise = 0) const;
  unsigned as_uint(unsigned otherwise = 0) const;
  double as_double(double otherwise = 0) const;
  bool as_bool(bool otherwise = false) const;
};
class xml_text {
 public:
  const char* get() const;
  const char* as_string(const char* otherwise = "") const;
  int as_int(int otherwise = 0) const;
  bool set(const char* text);
};
class xpath_variable_set {
 public:
  bool set(const char* name, const char* value);
};
class xpath_query {
 public:
  explicit xpath_query(const char* query, xpath_variable_set* variables = nullptr);
};
class xml_node;
class xpath_node {
 public:
  explicit operator bool() const;
  xml_node node() const;
};
class xpath_node_set {
 public:
  const xpath_node* begin() const;
  const xpath_node* end() const;
};
class xml_node {
 public:
  explicit operator bool() const;
  const char* name() const;
  const char* value() const;
  xml_node child(const char* name) const;
  xml_node first_child() const;
  xml_node next_sibling() const;
  xml_attribute attribute(const char* name) const;
  const char* child_value() const;
  const char* child_value(const char* name) const;
  xml_text text() const;
  xml_node append_child(const char* name);
  xpath_node select_node(const char* query, xpath_variable_set* variables = nullptr) const;
  xpath_node_set select_nodes(const char* query, xpath_variable_set* variables = nullptr) const;
};
class xml_document : public xml_node {
 public:
  xml_parse_result load_string(const char* text, unsigned options = 116);
  xml_parse_result load_buffer(const void* data, std::size_t size, unsigned options = 116);
  xml_parse_result load(std::istream& stream, unsigned options = 116);
  xml_parse_result load_file(const char* path, unsigned options = 116);
  bool save_file(const char* path, const char* indent = "\t") const;
};
}  // namespace pugi
