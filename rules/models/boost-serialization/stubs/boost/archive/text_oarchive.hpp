// Interface of Boost.Serialization's archive as far as servers use it, written for tvaara.
#pragma once

#include <ostream>

namespace boost::archive {
class text_oarchive {
 public:
  explicit text_oarchive(std::ostream& stream, unsigned int flags = 0);
  template <typename T>
  text_oarchive& operator<<(const T& value);
  template <typename T>
  text_oarchive& operator&(const T& value);
};
}  // namespace boost::archive
