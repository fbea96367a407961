// Interface of yaml-cpp as far as servers use it, written for tvaara.
#pragma once

#include <istream>
#include <stdexcept>
#include <string>
#include <vector>

namespace YAML {
class Exception : public std::runtime_error {
 public:
  explicit Exception(const std::string& message);
};
class Node {
 public:
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
  Node* begin() const;
  Node* end() const;
};
Node Load(const std::string& text);
Node Load(const char* text);
Node Load(std::istream& stream);
std::vector<Node> LoadAll(const std::string& text);
Node LoadFile(const std::string& path);
std::vector<Node> LoadAllFromFile(const std::string& path);
}  // namespace YAML
