// Interface of Boost.Serialization's archive as far as servers use it, written for tvaara.
#pragma once

#include <ostream>

namespace boost::archive {
class xml_oarchive {
 public:
  explicit xml_oarchive(std::ostream& stream, unsigned int flags = 0);
  template <typename T>
  xml_oarchive& operator<<(const T& value);
  template <typename T>
  xml_oarchive& operator&(const T& value);
};
}  // namespace boost::archive
