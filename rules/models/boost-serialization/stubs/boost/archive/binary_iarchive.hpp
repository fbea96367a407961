// Interface of Boost.Serialization's archive as far as servers use it, written for tvaara.
#pragma once

#include <istream>

namespace boost::archive {
class binary_iarchive {
 public:
  explicit binary_iarchive(std::istream& stream, unsigned int flags = 0);
  template <typename T>
  binary_iarchive& operator>>(T&& value);
  template <typename T>
  binary_iarchive& operator&(T&& value);
};
}  // namespace boost::archive
