// Interface of Boost.Format, written for tvaara (1.65 - 1.86).
//
// Not compared with the real library: its functions are defined there.
#pragma once

#include <ostream>
#include <string>

namespace boost {
template <class C, class T = std::char_traits<C>, class A = std::allocator<C>>
class basic_format {
 public:
  explicit basic_format(const C* text);
  explicit basic_format(const std::basic_string<C, T, A>& text);
  template <class V>
  basic_format& operator%(const V&) {
    return *this;
  }
  std::basic_string<C, T, A> str() const;
};
using format = basic_format<char>;
template <class C, class T, class A>
std::basic_string<C, T, A> str(const basic_format<C, T, A>& format) {
  return format.str();
}
template <class C, class T, class A>
std::ostream& operator<<(std::ostream& out, const basic_format<C, T, A>&) {
  return out;
}
}  // namespace boost
