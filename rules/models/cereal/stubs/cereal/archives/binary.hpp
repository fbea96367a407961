// Interface of cereal's archives as far as servers use it, written for tvaara.
#pragma once

#include <istream>
#include <ostream>

namespace cereal {
class BinaryInputArchive {
 public:
  explicit BinaryInputArchive(std::istream& stream);
  template <typename... T>
  BinaryInputArchive& operator()(T&&... values);
};
class BinaryOutputArchive {
 public:
  explicit BinaryOutputArchive(std::ostream& stream);
  template <typename... T>
  BinaryOutputArchive& operator()(T&&... values);
};
}  // namespace cereal
