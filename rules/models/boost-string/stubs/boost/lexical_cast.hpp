// Interface of Boost's conversions, written for tvaara (1.65 - 1.86).
//
// Not compared with the real library: its functions are defined there.
#pragma once

#include <string>
#include <typeinfo>

namespace boost {
class bad_lexical_cast : public std::bad_cast {};
template <class T, class S>
T lexical_cast(const S&) {
  return {};
}
namespace conversion {
template <class T, class S>
bool try_lexical_convert(const S&, T&) {
  return true;
}
}  // namespace conversion
}  // namespace boost
