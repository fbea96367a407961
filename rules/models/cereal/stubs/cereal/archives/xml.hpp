// Interface of cereal's archives as far as servers use it, written for tvaara.
#pragma once

#include <istream>
#include <ostream>

namespace cereal {
class XMLInputArchive {
 public:
  explicit XMLInputArchive(std::istream& stream);
  template <typename... T>
  XMLInputArchive& operator()(T&&... values);
};
class XMLOutputArchive {
 public:
  explicit XMLOutputArchive(std::ostream& stream);
  template <typename... T>
  XMLOutputArchive& operator()(T&&... values);
};
}  // namespace cereal
