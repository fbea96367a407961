// Interface of Boost.Serialization's archive as far as servers use it, written for tvaara.
#pragma once

#include <istream>

namespace boost::archive {
class xml_iarchive {
 public:
  explicit xml_iarchive(std::istream& stream, unsigned int flags = 0);
  template <typename T>
  xml_iarchive& operator>>(T&& value);
  template <typename T>
  xml_iarchive& operator&(T&& value);
};
}  // namespace boost::archive
