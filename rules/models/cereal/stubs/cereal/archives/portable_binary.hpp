// Interface of cereal's archives as far as servers use it, written for tvaara.
#pragma once

#include <istream>
#include <ostream>

namespace cereal {
class PortableBinaryInputArchive {
 public:
  explicit PortableBinaryInputArchive(std::istream& stream);
  template <typename... T>
  PortableBinaryInputArchive& operator()(T&&... values);
};
class PortableBinaryOutputArchive {
 public:
  explicit PortableBinaryOutputArchive(std::ostream& stream);
  template <typename... T>
  PortableBinaryOutputArchive& operator()(T&&... values);
};
}  // namespace cereal
