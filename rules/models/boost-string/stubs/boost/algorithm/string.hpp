// Interface of Boost.StringAlgo as far as programs use it, written for tvaara (1.65 - 1.86).
//
// Not compared with the real library: the predicates are of types of its own.
#pragma once

#include <functional>
#include <iterator>
#include <locale>
#include <string>

namespace boost::algorithm {

struct is_classified {
  bool operator()(char c) const;
};
is_classified is_space(const std::locale& locale = std::locale());
is_classified is_alnum(const std::locale& locale = std::locale());
is_classified is_alpha(const std::locale& locale = std::locale());
is_classified is_digit(const std::locale& locale = std::locale());
is_classified is_cntrl(const std::locale& locale = std::locale());
template <class R>
is_classified is_any_of(const R&) {
  return {};
}
enum token_compress_mode_type { token_compress_on, token_compress_off };

template <class A, class B>
bool starts_with(const A&, const B&) {
  return true;
}
template <class A, class B>
bool istarts_with(const A&, const B&, const std::locale& = std::locale()) {
  return true;
}
template <class A, class B>
bool ends_with(const A&, const B&) {
  return true;
}
template <class A, class B>
bool iends_with(const A&, const B&, const std::locale& = std::locale()) {
  return true;
}
template <class A, class B>
bool contains(const A&, const B&) {
  return true;
}
template <class A, class B>
bool icontains(const A&, const B&, const std::locale& = std::locale()) {
  return true;
}
template <class A, class B>
bool equals(const A&, const B&) {
  return true;
}
template <class A, class B>
bool iequals(const A&, const B&, const std::locale& = std::locale()) {
  return true;
}
template <class A, class P>
bool all(const A&, P) {
  return true;
}

template <class A>
void to_lower(A&, const std::locale& = std::locale()) {}
template <class A>
void to_upper(A&, const std::locale& = std::locale()) {}
template <class A>
A to_lower_copy(const A& text, const std::locale& = std::locale()) {
  return text;
}
template <class A>
A to_upper_copy(const A& text, const std::locale& = std::locale()) {
  return text;
}
template <class A>
void trim(A&, const std::locale& = std::locale()) {}
template <class A>
void trim_left(A&, const std::locale& = std::locale()) {}
template <class A>
void trim_right(A&, const std::locale& = std::locale()) {}
template <class A, class P>
void trim_if(A&, P) {}
template <class A, class P>
void trim_left_if(A&, P) {}
template <class A, class P>
void trim_right_if(A&, P) {}
template <class A>
A trim_copy(const A& text, const std::locale& = std::locale()) {
  return text;
}
template <class A>
A trim_left_copy(const A& text, const std::locale& = std::locale()) {
  return text;
}
template <class A>
A trim_right_copy(const A& text, const std::locale& = std::locale()) {
  return text;
}
template <class A, class P>
A trim_copy_if(const A& text, P) {
  return text;
}

template <class A, class B, class C>
void replace_all(A&, const B&, const C&) {}
template <class A, class B, class C>
void replace_first(A&, const B&, const C&) {}
template <class A, class B, class C>
void replace_last(A&, const B&, const C&) {}
template <class A, class B, class C>
void ireplace_all(A&, const B&, const C&) {}
template <class A, class B, class C>
A replace_all_copy(const A& text, const B&, const C&) {
  return text;
}
template <class A, class B, class C>
A replace_first_copy(const A& text, const B&, const C&) {
  return text;
}
template <class A, class B>
void erase_all(A&, const B&) {}
template <class A, class B>
void erase_first(A&, const B&) {}
template <class A, class B>
A erase_all_copy(const A& text, const B&) {
  return text;
}

template <class L, class A, class P>
L& split(L& list, A&&, P, token_compress_mode_type = token_compress_off) {
  return list;
}
template <class L, class A>
typename L::value_type join(const L&, const A&) {
  return {};
}

}  // namespace boost::algorithm

namespace boost {
using algorithm::all;
using algorithm::contains;
using algorithm::ends_with;
using algorithm::equals;
using algorithm::erase_all;
using algorithm::erase_all_copy;
using algorithm::erase_first;
using algorithm::icontains;
using algorithm::iends_with;
using algorithm::iequals;
using algorithm::ireplace_all;
using algorithm::is_alnum;
using algorithm::is_alpha;
using algorithm::is_any_of;
using algorithm::is_cntrl;
using algorithm::is_digit;
using algorithm::is_space;
using algorithm::istarts_with;
using algorithm::join;
using algorithm::replace_all;
using algorithm::replace_all_copy;
using algorithm::replace_first;
using algorithm::replace_first_copy;
using algorithm::replace_last;
using algorithm::split;
using algorithm::starts_with;
using algorithm::to_lower;
using algorithm::to_lower_copy;
using algorithm::to_upper;
using algorithm::to_upper_copy;
using algorithm::token_compress_off;
using algorithm::token_compress_on;
using algorithm::trim;
using algorithm::trim_copy;
using algorithm::trim_copy_if;
using algorithm::trim_if;
using algorithm::trim_left;
using algorithm::trim_left_copy;
using algorithm::trim_left_if;
using algorithm::trim_right;
using algorithm::trim_right_copy;
using algorithm::trim_right_if;
}  // namespace boost
