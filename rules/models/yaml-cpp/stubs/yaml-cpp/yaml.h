// Interface of yaml-cpp as far as servers use it, written for tvaara.
#pragma once

#include <istream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace YAML {
class Exception : public std::runtime_error {
 public:
  explicit Exception(const std::string& message);
};
namespace detail {
struct iterator_value;
template <typename V>
class iterator_base {
 public:
  iterator_base& operator++();
  iterator_base operator++(int);
  template <typename W>
  bool operator==(const iterator_base<W>& other) const;
  template <typename W>
  bool operator!=(const iterator_base<W>& other) const;
  V operator*() const;
};
}  // namespace detail
class Node {
 public:
  using iterator = detail::iterator_base<detail::iterator_value>;
  using const_iterator = detail::iterator_base<const detail::iterator_value>;
  Node();
  explicit operator bool() const;
  bool IsDefined() const;
  bool IsScalar() const;
  bool IsMap() const;
  bool IsSequence() const;
  std::size_t size() const;
  const std::string& Scalar() const;
  template <typename T>
  T as() const;
  template <typename T, typename S>
  T as(const S& otherwise) const;
  template <typename Key>
  const Node operator[](const Key& key) const;
  template <typename Key>
  Node operator[](const Key& key);
  const_iterator begin() const;
  iterator begin();
  const_iterator end() const;
  iterator end();
};
namespace detail {
struct iterator_value : public Node, std::pair<Node, Node> {
  iterator_value() = default;
};
}  // namespace detail
Node Load(const std::string& text);
Node Load(const char* text);
Node Load(std::istream& stream);
std::vector<Node> LoadAll(const std::string& text);
Node LoadFile(const std::string& path);
std::vector<Node> LoadAllFromFile(const std::string& path);
}  // namespace YAML
