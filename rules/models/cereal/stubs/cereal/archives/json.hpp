// Interface of cereal's archives as far as servers use it, written for tvaara.
#pragma once

#include <istream>
#include <ostream>

namespace cereal {
class JSONInputArchive {
 public:
  explicit JSONInputArchive(std::istream& stream);
  template <typename... T>
  JSONInputArchive& operator()(T&&... values);
};
class JSONOutputArchive {
 public:
  explicit JSONOutputArchive(std::ostream& stream);
  template <typename... T>
  JSONOutputArchive& operator()(T&&... values);
};
}  // namespace cereal
