// Interface of Boost.Serialization's archive as far as servers use it, written for tvaara.
// Not compared with the real library: what is inlined there from headers is declared alone here.
#pragma once

#include <istream>

namespace boost::archive {
class text_iarchive {
 public:
  explicit text_iarchive(std::istream& stream, unsigned int flags = 0);
  template <typename T>
  text_iarchive& operator>>(T&& value);
  template <typename T>
  text_iarchive& operator&(T&& value);
};
}  // namespace boost::archive
