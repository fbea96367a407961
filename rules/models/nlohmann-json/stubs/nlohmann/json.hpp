// Interface description of nlohmann/json, release 3.11 (with the macros of 3.12), of our own
// writing. It serves analysis only, when the library's headers are not installed, so that calls of
// it resolve; nothing is ever linked with it. Members have the qualified names of the real library
// without the inline namespace of its ABI version. Function templates have a body that says no more
// than their type, because one that is used with a local type must be defined.
#ifndef INCLUDE_NLOHMANN_JSON_HPP_
#define INCLUDE_NLOHMANN_JSON_HPP_

#if defined(__clang__)
#pragma clang system_header
#endif

#include <algorithm>
#include <array>
#include <cassert>
#include <cctype>
#include <clocale>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <forward_list>
#include <functional>
#include <initializer_list>
#include <iomanip>
#include <iosfwd>
#include <istream>
#include <iterator>
#include <limits>
#include <map>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <numeric>
#include <ostream>
#include <stdexcept>
#include <string>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <valarray>
#include <vector>
#if __cplusplus >= 201703L
#include <any>
#include <filesystem>
#include <optional>
#include <string_view>
#endif
#if __cplusplus >= 202002L
#include <compare>
#include <ranges>
#endif

// Settings that a program may define before it includes the header.
#define JSON_HAS_CPP_11
#if __cplusplus >= 201402L
#define JSON_HAS_CPP_14
#endif
#if __cplusplus >= 201703L
#define JSON_HAS_CPP_17
#endif
#if __cplusplus >= 202002L
#define JSON_HAS_CPP_20
#endif
#ifndef JSON_USE_IMPLICIT_CONVERSIONS
#define JSON_USE_IMPLICIT_CONVERSIONS 1
#endif
#ifndef JSON_USE_GLOBAL_UDLS
#define JSON_USE_GLOBAL_UDLS 1
#endif
#ifndef JSON_DISABLE_ENUM_SERIALIZATION
#define JSON_DISABLE_ENUM_SERIALIZATION 0
#endif
#ifndef JSON_DIAGNOSTICS
#define JSON_DIAGNOSTICS 0
#endif
#if JSON_USE_IMPLICIT_CONVERSIONS
#define JSON_EXPLICIT
#else
#define JSON_EXPLICIT explicit
#endif
#ifndef JSON_HAS_THREE_WAY_COMPARISON
#if defined(__cpp_impl_three_way_comparison) && defined(__cpp_lib_three_way_comparison)
#define JSON_HAS_THREE_WAY_COMPARISON 1
#else
#define JSON_HAS_THREE_WAY_COMPARISON 0
#endif
#endif

#define NLOHMANN_BASIC_JSON_TPL_DECLARATION                                                        \
  template <template <typename, typename, typename...> class ObjectType,                           \
            template <typename, typename...> class ArrayType, class StringType, class BooleanType, \
            class NumberIntegerType, class NumberUnsignedType, class NumberFloatType,              \
            template <typename> class AllocatorType,                                               \
            template <typename, typename = void> class JSONSerializer, class BinaryType>
#define NLOHMANN_BASIC_JSON_TPL                                                 \
  basic_json<ObjectType, ArrayType, StringType, BooleanType, NumberIntegerType, \
             NumberUnsignedType, NumberFloatType, AllocatorType, JSONSerializer, BinaryType>

namespace nlohmann {

template <typename BinaryType>
class byte_container_with_subtype : public BinaryType {
 public:
  using container_type = BinaryType;
  using subtype_type = std::uint64_t;

  byte_container_with_subtype();
  byte_container_with_subtype(const container_type& bytes);
  byte_container_with_subtype(container_type&& bytes);
  byte_container_with_subtype(const container_type& bytes, subtype_type subtype);
  byte_container_with_subtype(container_type&& bytes, subtype_type subtype);
  bool operator==(const byte_container_with_subtype& other) const;
  bool operator!=(const byte_container_with_subtype& other) const;
  void set_subtype(subtype_type subtype) noexcept;
  subtype_type subtype() const noexcept;
  bool has_subtype() const noexcept;
  void clear_subtype() noexcept;
};

namespace detail {

template <bool B, typename T = void>
using enable_if_t = typename std::enable_if<B, T>::type;
template <typename T>
using uncvref_t = typename std::remove_cv<typename std::remove_reference<T>::type>::type;
template <typename...>
struct make_void {
  using type = void;
};
template <typename... T>
using void_t = typename make_void<T...>::type;
template <typename T>
struct identity_tag {};
template <unsigned N>
struct priority_tag : priority_tag<N - 1> {};
template <>
struct priority_tag<0> {};
template <class...>
struct conjunction : std::true_type {};
template <class First, class... Rest>
struct conjunction<First, Rest...>
    : std::conditional<bool(First::value), conjunction<Rest...>, First>::type {};
template <class T>
struct negation : std::integral_constant<bool, !T::value> {};

// Some value of a type, for bodies that must return one.
template <typename T>
T&& some() noexcept {
  typename std::remove_reference<T>::type* none = nullptr;
  return static_cast<T&&>(*none);
}

enum class value_t : std::uint8_t {
  null,
  object,
  array,
  string,
  boolean,
  number_integer,
  number_unsigned,
  number_float,
  binary,
  discarded
};
#if JSON_HAS_THREE_WAY_COMPARISON
std::partial_ordering operator<=>(const value_t left, const value_t right) noexcept;
#endif
bool operator<(const value_t left, const value_t right) noexcept;

enum class input_format_t { json, cbor, msgpack, ubjson, bson, bjdata };
enum class error_handler_t { strict, replace, ignore };
enum class cbor_tag_handler_t { error, ignore, store };
enum class parse_event_t : std::uint8_t {
  object_start,
  object_end,
  array_start,
  array_end,
  key,
  value
};
template <typename BasicJsonType>
using parser_callback_t =
    std::function<bool(int depth, parse_event_t event, BasicJsonType& parsed)>;

struct position_t {
  std::size_t chars_read_total = 0;
  std::size_t chars_read_current_line = 0;
  std::size_t lines_read = 0;
  operator std::size_t() const;
};

// Which types convert from and to JSON.

template <typename>
struct is_basic_json : std::false_type {};
NLOHMANN_BASIC_JSON_TPL_DECLARATION
struct is_basic_json<NLOHMANN_BASIC_JSON_TPL> : std::true_type {};

template <typename>
class json_ref;
template <typename>
struct is_json_ref : std::false_type {};
template <typename T>
struct is_json_ref<json_ref<T>> : std::true_type {};

template <typename>
struct is_json_pointer_type : std::false_type {};
template <typename T>
struct is_json_pointer_type<::nlohmann::json_pointer<T>> : std::true_type {};
template <typename T>
using is_json_pointer = is_json_pointer_type<uncvref_t<T>>;

template <typename Context>
struct is_basic_json_context
    : std::integral_constant<bool, is_basic_json<typename std::remove_cv<
                                       typename std::remove_pointer<Context>::type>::type>::value ||
                                       std::is_same<Context, std::nullptr_t>::value> {};

template <typename J, typename T, typename = void>
struct reads : std::false_type {};
template <typename J, typename T>
struct reads<J, T,
             void_t<enable_if_t<!is_basic_json<T>::value>,
                    decltype(J::template json_serializer<T, void>::from_json(
                        std::declval<const J&>(), std::declval<T&>()))>>
    : std::is_void<decltype(J::template json_serializer<T, void>::from_json(
          std::declval<const J&>(), std::declval<T&>()))> {};
template <typename J, typename T>
using has_from_json = reads<J, T>;

template <typename J, typename T, typename = void>
struct has_non_default_from_json : std::false_type {};
template <typename J, typename T>
struct has_non_default_from_json<
    J, T,
    void_t<enable_if_t<!is_basic_json<T>::value>,
           decltype(J::template json_serializer<T, void>::from_json(std::declval<const J&>()))>>
    : std::is_same<T, decltype(J::template json_serializer<T, void>::from_json(
                          std::declval<const J&>()))> {};

template <typename J, typename T, typename = void>
struct has_to_json : std::false_type {};
template <typename J, typename T>
struct has_to_json<J, T,
                   void_t<enable_if_t<!is_basic_json<T>::value>,
                          decltype(J::template json_serializer<T, void>::to_json(
                              std::declval<J&>(), std::declval<T>()))>>
    : std::is_void<decltype(J::template json_serializer<T, void>::to_json(std::declval<J&>(),
                                                                          std::declval<T>()))> {};

template <typename J, typename T, typename = void>
struct is_getable : std::false_type {};
template <typename J, typename T>
struct is_getable<J, T, void_t<decltype(std::declval<const J&>().template get<T>())>>
    : std::true_type {};

template <typename T, typename = void>
struct is_complete_type : std::false_type {};
template <typename T>
struct is_complete_type<T, decltype(void(sizeof(T)))> : std::true_type {};

template <typename J, typename T, typename = void>
struct is_compatible_type : std::false_type {};
template <typename J, typename T>
struct is_compatible_type<J, T, enable_if_t<is_complete_type<T>::value>> : has_to_json<J, T> {};

// The standard's answer for pairs and tuples is an error where an element is no type to construct.
template <typename T>
struct is_default_constructible : std::is_default_constructible<T> {};
template <typename A, typename B>
struct is_default_constructible<std::pair<A, B>>
    : conjunction<is_default_constructible<A>, is_default_constructible<B>> {};
template <typename... T>
struct is_default_constructible<std::tuple<T...>> : conjunction<is_default_constructible<T>...> {};
template <typename T, typename... Args>
struct is_constructible : std::is_constructible<T, Args...> {};
template <typename A, typename B>
struct is_constructible<std::pair<A, B>> : is_default_constructible<std::pair<A, B>> {};
template <typename... T>
struct is_constructible<std::tuple<T...>> : is_default_constructible<std::tuple<T...>> {};

template <typename T>
struct is_assignable_somehow : std::integral_constant<bool, std::is_move_assignable<T>::value ||
                                                                std::is_copy_assignable<T>::value> {
};

// A range and the type of its elements.
namespace ranges {
using std::begin;
using std::end;
template <typename T>
auto first(T& range) -> decltype(end(range), begin(range));
}  // namespace ranges
template <typename It>
struct element_of {
  using type = typename std::iterator_traits<It>::value_type;
};
template <typename T>
struct element_of<T*> {
  using type = T;  // Const where the element is: nothing is read into an initializer_list.
};
template <typename T, typename = void>
struct range_element {
  static constexpr bool exists = false;
  using type = void;
};
template <typename T>
struct range_element<
    T, void_t<typename element_of<decltype(ranges::first(std::declval<T&>()))>::type>> {
  static constexpr bool exists = true;
  using type = typename element_of<decltype(ranges::first(std::declval<T&>()))>::type;
};

template <typename T, typename = void>
struct is_map : std::false_type {};
template <typename T>
struct is_map<T, void_t<typename T::mapped_type, typename T::key_type>> : std::true_type {};

template <typename J, typename T>
struct is_compatible_string_type : is_constructible<typename J::string_t, T> {};
template <typename J, typename T, typename = void>
struct is_constructible_string_type : std::false_type {};
template <typename J, typename T>
struct is_constructible_string_type<J, T, void_t<typename T::value_type>>
    : conjunction<is_constructible<T, typename J::string_t>,
                  std::is_same<typename T::value_type, typename J::string_t::value_type>> {};

template <typename J, typename T, bool = is_map<T>::value>
struct is_compatible_object_type : std::false_type {};
template <typename J, typename T>
struct is_compatible_object_type<J, T, true>
    : std::integral_constant<
          bool,
          is_constructible<typename J::object_t::key_type, typename T::key_type>::value &&
              is_constructible<typename J::object_t::mapped_type, typename T::mapped_type>::value> {
};

template <typename J, typename T, bool = is_map<T>::value>
struct is_constructible_object_type : std::false_type {};
template <typename J, typename T>
struct is_constructible_object_type<J, T, true>
    : std::integral_constant<
          bool, (is_default_constructible<T>::value && is_assignable_somehow<T>::value &&
                 is_constructible<typename T::key_type, typename J::object_t::key_type>::value &&
                 std::is_same<typename J::object_t::mapped_type, typename T::mapped_type>::value) ||
                    has_from_json<J, typename T::mapped_type>::value ||
                    has_non_default_from_json<J, typename T::mapped_type>::value> {};

template <typename J, typename T, typename Element = range_element<T>, typename = void>
struct is_compatible_array_type : std::false_type {};
template <typename J, typename T, typename Element>
struct is_compatible_array_type<
    J, T, Element, enable_if_t<Element::exists && !std::is_same<T, typename Element::type>::value>>
    : is_constructible<J, typename Element::type> {};

template <typename J, typename T, typename Element = range_element<T>, typename = void>
struct is_constructible_array_type : std::is_same<T, typename J::value_type> {};
template <typename J, typename T, typename Element>
struct is_constructible_array_type<
    J, T, Element,
    enable_if_t<!std::is_same<T, typename J::value_type>::value &&
                !is_compatible_string_type<J, T>::value && is_default_constructible<T>::value &&
                is_assignable_somehow<T>::value && Element::exists &&
                !std::is_same<T, typename Element::type>::value &&
                is_complete_type<typename Element::type>::value>>
    : std::integral_constant<
          bool, std::is_same<typename Element::type, typename J::array_t::value_type>::value ||
                    has_from_json<J, typename Element::type>::value ||
                    has_non_default_from_json<J, typename Element::type>::value> {};

template <typename Real, typename T,
          bool = std::is_integral<Real>::value && std::is_integral<T>::value &&
                 !std::is_same<bool, T>::value>
struct is_compatible_integer_type : std::false_type {};
template <typename Real, typename T>
struct is_compatible_integer_type<Real, T, true>
    : std::integral_constant<bool, std::is_signed<Real>::value == std::is_signed<T>::value> {};

template <typename J, typename T>
struct is_constructible_tuple : std::false_type {};
template <typename J, typename... T>
struct is_constructible_tuple<J, std::tuple<T...>> : conjunction<is_constructible<J, T>...> {};

template <typename J, typename T>
struct is_json_iterator_of
    : std::integral_constant<bool, std::is_same<T, typename J::iterator>::value ||
                                       std::is_same<T, typename J::const_iterator>::value> {};

// Keys that are no strings: those that a transparent comparison takes.
template <typename Compare, typename A, typename B, typename = void>
struct is_comparable : std::false_type {};
template <typename Compare, typename A, typename B>
struct is_comparable<
    Compare, A, B,
    void_t<decltype(std::declval<Compare>()(std::declval<A>(), std::declval<B>())),
           decltype(std::declval<Compare>()(std::declval<B>(), std::declval<A>()))>>
    : std::true_type {};
template <typename T, typename = void>
struct is_transparent : std::false_type {};
template <typename T>
struct is_transparent<T, void_t<typename T::is_transparent>> : std::true_type {};
template <typename Compare, typename Key, typename T>
struct is_usable_as_key_type
    : std::integral_constant<
          bool, is_comparable<Compare, Key, T>::value && !std::is_same<uncvref_t<T>, Key>::value &&
                    is_transparent<Compare>::value && !is_json_pointer<T>::value> {};
template <typename J, typename T>
struct is_usable_as_basic_json_key_type
    : std::integral_constant<bool,
                             is_usable_as_key_type<typename J::object_comparator_t,
                                                   typename J::object_t::key_type, T>::value &&
                                 !is_json_iterator_of<J, uncvref_t<T>>::value> {};
template <typename T>
struct is_c_string : std::false_type {};
template <>
struct is_c_string<char*> : std::true_type {};
template <>
struct is_c_string<const char*> : std::true_type {};
template <std::size_t N>
struct is_c_string<char[N]> : std::true_type {};
template <std::size_t N>
struct is_c_string<const char[N]> : std::true_type {};
template <typename T>
using is_c_string_uncvref = is_c_string<typename std::remove_reference<T>::type>;

template <typename Object, typename Default, typename = void>
struct comparator_of {
  using type = Default;
};
template <typename Object, typename Default>
struct comparator_of<Object, Default, void_t<typename Object::key_compare>> {
  using type = typename Object::key_compare;
};

// Exceptions.

class exception : public std::exception {
 public:
  const char* what() const noexcept override;
  const int id;

 protected:
  exception(int id, const char* what);
};
class parse_error : public exception {
 public:
  template <typename Context, enable_if_t<is_basic_json_context<Context>::value, int> = 0>
  static parse_error create(int id, const position_t& position, const std::string& what, Context) {
    return parse_error(id, position, what.c_str());
  }
  template <typename Context, enable_if_t<is_basic_json_context<Context>::value, int> = 0>
  static parse_error create(int id, std::size_t byte, const std::string& what, Context) {
    return parse_error(id, byte, what.c_str());
  }
  const std::size_t byte;

 private:
  parse_error(int id, std::size_t byte, const char* what);
};
class invalid_iterator : public exception {
 public:
  template <typename Context, enable_if_t<is_basic_json_context<Context>::value, int> = 0>
  static invalid_iterator create(int id, const std::string& what, Context) {
    return invalid_iterator(id, what.c_str());
  }

 private:
  invalid_iterator(int id, const char* what);
};
class type_error : public exception {
 public:
  template <typename Context, enable_if_t<is_basic_json_context<Context>::value, int> = 0>
  static type_error create(int id, const std::string& what, Context) {
    return type_error(id, what.c_str());
  }

 private:
  type_error(int id, const char* what);
};
class out_of_range : public exception {
 public:
  template <typename Context, enable_if_t<is_basic_json_context<Context>::value, int> = 0>
  static out_of_range create(int id, const std::string& what, Context) {
    return out_of_range(id, what.c_str());
  }

 private:
  out_of_range(int id, const char* what);
};
class other_error : public exception {
 public:
  template <typename Context, enable_if_t<is_basic_json_context<Context>::value, int> = 0>
  static other_error create(int id, const std::string& what, Context) {
    return other_error(id, what.c_str());
  }

 private:
  other_error(int id, const char* what);
};

// Iterators.

template <typename IteratorType>
class iteration_proxy;
template <typename IteratorType>
class iteration_proxy_value;

template <typename BasicJsonType>
class iter_impl {
  using mutable_json = typename std::remove_const<BasicJsonType>::type;
  using other_iter_impl =
      iter_impl<typename std::conditional<std::is_const<BasicJsonType>::value, mutable_json,
                                          const BasicJsonType>::type>;
  template <typename T>
  using either =
      enable_if_t<std::is_same<T, iter_impl>::value || std::is_same<T, other_iter_impl>::value,
                  std::nullptr_t>;

 public:
  using iterator_category = std::bidirectional_iterator_tag;
  using value_type = typename BasicJsonType::value_type;
  using difference_type = typename BasicJsonType::difference_type;
  using pointer = typename std::conditional<std::is_const<BasicJsonType>::value,
                                            typename BasicJsonType::const_pointer,
                                            typename BasicJsonType::pointer>::type;
  using reference = typename std::conditional<std::is_const<BasicJsonType>::value,
                                              typename BasicJsonType::const_reference,
                                              typename BasicJsonType::reference>::type;

  iter_impl() = default;
  ~iter_impl() = default;
  iter_impl(iter_impl&&) noexcept = default;
  iter_impl& operator=(iter_impl&&) noexcept = default;
  explicit iter_impl(pointer object) noexcept;
  iter_impl(const iter_impl<const BasicJsonType>& other) noexcept;
  iter_impl& operator=(const iter_impl<const BasicJsonType>& other) noexcept;
  iter_impl(const iter_impl<mutable_json>& other) noexcept;
  iter_impl& operator=(const iter_impl<mutable_json>& other) noexcept;

  reference operator*() const;
  pointer operator->() const;
  iter_impl operator++(int) &;
  iter_impl& operator++();
  iter_impl operator--(int) &;
  iter_impl& operator--();
  template <typename T, either<T> = nullptr>
  bool operator==(const T&) const {
    return true;
  }
  template <typename T, either<T> = nullptr>
  bool operator!=(const T&) const {
    return true;
  }
  bool operator<(const iter_impl& other) const;
  bool operator<=(const iter_impl& other) const;
  bool operator>(const iter_impl& other) const;
  bool operator>=(const iter_impl& other) const;
  iter_impl& operator+=(difference_type n);
  iter_impl& operator-=(difference_type n);
  iter_impl operator+(difference_type n) const;
  friend iter_impl operator+(difference_type, const iter_impl& it) { return it; }
  iter_impl operator-(difference_type n) const;
  difference_type operator-(const iter_impl& other) const;
  reference operator[](difference_type n) const;
  const typename BasicJsonType::object_t::key_type& key() const;
  reference value() const;

 private:
  pointer m_object = nullptr;
};

template <typename Base>
class json_reverse_iterator : public std::reverse_iterator<Base> {
 public:
  using difference_type = std::ptrdiff_t;
  using base_iterator = std::reverse_iterator<Base>;
  using reference = typename Base::reference;

  explicit json_reverse_iterator(const typename base_iterator::iterator_type& it) noexcept;
  explicit json_reverse_iterator(const base_iterator& it) noexcept;
  json_reverse_iterator operator++(int) &;
  json_reverse_iterator& operator++();
  json_reverse_iterator operator--(int) &;
  json_reverse_iterator& operator--();
  json_reverse_iterator& operator+=(difference_type n);
  json_reverse_iterator operator+(difference_type n) const;
  json_reverse_iterator operator-(difference_type n) const;
  difference_type operator-(const json_reverse_iterator& other) const;
  reference operator[](difference_type n) const;
  auto key() const -> decltype(std::declval<Base>().key());
  reference value() const;
};

// What items() gives: key and value of each element.
template <typename IteratorType>
class iteration_proxy_value {
 public:
  using difference_type = std::ptrdiff_t;
  using value_type = iteration_proxy_value;
  using pointer = value_type*;
  using reference = value_type&;
  using iterator_category = std::input_iterator_tag;
  using string_type = uncvref_t<decltype(std::declval<IteratorType>().key())>;

  explicit iteration_proxy_value() = default;
  explicit iteration_proxy_value(IteratorType it, std::size_t index = 0);
  iteration_proxy_value(const iteration_proxy_value&) = default;
  iteration_proxy_value& operator=(const iteration_proxy_value&) = default;
  iteration_proxy_value(iteration_proxy_value&&) = default;
  iteration_proxy_value& operator=(iteration_proxy_value&&) = default;
  ~iteration_proxy_value() = default;

  const iteration_proxy_value& operator*() const;
  iteration_proxy_value& operator++();
  iteration_proxy_value operator++(int) &;
  bool operator==(const iteration_proxy_value& other) const;
  bool operator!=(const iteration_proxy_value& other) const;
  const string_type& key() const;
  typename IteratorType::reference value() const;
};

template <typename IteratorType>
class iteration_proxy {
 public:
  explicit iteration_proxy() = default;
  explicit iteration_proxy(typename IteratorType::reference container) noexcept;
  iteration_proxy(const iteration_proxy&) = default;
  iteration_proxy& operator=(const iteration_proxy&) = default;
  iteration_proxy(iteration_proxy&&) noexcept = default;
  iteration_proxy& operator=(iteration_proxy&&) noexcept = default;
  ~iteration_proxy() = default;
  iteration_proxy_value<IteratorType> begin() const noexcept;
  iteration_proxy_value<IteratorType> end() const noexcept;
};

template <std::size_t N, typename IteratorType, enable_if_t<N == 0, int> = 0>
auto get(const nlohmann::detail::iteration_proxy_value<IteratorType>& item)
    -> decltype(item.key()) {
  return item.key();
}
template <std::size_t N, typename IteratorType, enable_if_t<N == 1, int> = 0>
auto get(const nlohmann::detail::iteration_proxy_value<IteratorType>& item)
    -> decltype(item.value()) {
  return item.value();
}

// An element of a braced list.
template <typename BasicJsonType>
class json_ref {
 public:
  using value_type = BasicJsonType;

  json_ref(value_type&& value);
  json_ref(const value_type& value);
  json_ref(std::initializer_list<json_ref> list);
  template <class... Args, enable_if_t<std::is_constructible<value_type, Args...>::value, int> = 0>
  json_ref(Args&&... args) : value(std::forward<Args>(args)...) {}
  json_ref(json_ref&&) noexcept = default;
  json_ref(const json_ref&) = delete;
  json_ref& operator=(const json_ref&) = delete;
  json_ref& operator=(json_ref&&) = delete;
  ~json_ref() = default;

  value_type moved_or_copied() const;
  const value_type& operator*() const;
  const value_type* operator->() const;

 private:
  value_type value;
};

// What binary formats are written to, what text is read from.
template <typename CharType, typename StringType = std::basic_string<CharType>>
class output_adapter {
 public:
  template <typename AllocatorType = std::allocator<CharType>>
  output_adapter(std::vector<CharType, AllocatorType>&) {}
  output_adapter(std::basic_ostream<CharType>& stream);
  output_adapter(StringType& text);
};

class span_input_adapter {
 public:
  template <typename CharT,
            enable_if_t<std::is_pointer<CharT>::value &&
                            std::is_integral<typename std::remove_pointer<CharT>::type>::value &&
                            sizeof(typename std::remove_pointer<CharT>::type) == 1,
                        int> = 0>
  span_input_adapter(CharT, std::size_t) {}
  template <class IteratorType,
            enable_if_t<std::is_same<typename std::iterator_traits<IteratorType>::iterator_category,
                                     std::random_access_iterator_tag>::value,
                        int> = 0>
  span_input_adapter(IteratorType, IteratorType) {}
};

// From JSON.

template <typename J>
void from_json(const J&, typename std::nullptr_t&) {}
template <typename J>
void from_json(const J&, typename J::boolean_t&) {}
template <typename J>
void from_json(const J&, typename J::string_t&) {}
template <typename J>
void from_json(const J&, typename J::number_float_t&) {}
template <typename J>
void from_json(const J&, typename J::number_unsigned_t&) {}
template <typename J>
void from_json(const J&, typename J::number_integer_t&) {}
template <typename J>
void from_json(const J&, typename J::binary_t&) {}

template <typename J, typename T, typename = void>
struct is_other_string : std::false_type {};
template <typename J, typename T>
struct is_other_string<J, T, void_t<typename T::value_type>>
    : std::integral_constant<
          bool, std::is_assignable<T&, const typename J::string_t>::value &&
                    std::is_same<typename T::value_type, typename J::string_t::value_type>::value &&
                    !std::is_same<typename J::string_t, T>::value && !is_json_ref<T>::value> {};
template <typename J, typename T, enable_if_t<is_other_string<J, T>::value, int> = 0>
void from_json(const J&, T&) {}

template <typename J, typename T,
          enable_if_t<std::is_arithmetic<T>::value &&
                          !std::is_same<T, typename J::number_unsigned_t>::value &&
                          !std::is_same<T, typename J::number_integer_t>::value &&
                          !std::is_same<T, typename J::number_float_t>::value &&
                          !std::is_same<T, typename J::boolean_t>::value,
                      int> = 0>
void from_json(const J&, T&, priority_tag<0> = {}) {}
#if !JSON_DISABLE_ENUM_SERIALIZATION
template <typename J, typename T, enable_if_t<std::is_enum<T>::value, int> = 0>
void from_json(const J&, T&) {}
#endif
template <typename J, typename T, typename A, enable_if_t<is_getable<J, T>::value, int> = 0>
void from_json(const J&, std::forward_list<T, A>&) {}
template <typename J, typename T, enable_if_t<is_getable<J, T>::value, int> = 0>
void from_json(const J&, std::valarray<T>&) {}
template <typename J, typename T, std::size_t N>
auto from_json(const J& j, T (&)[N]) -> decltype(j.template get<T>(), void()) {}
template <typename J, typename T,
          enable_if_t<is_constructible_array_type<J, T>::value &&
                          !is_constructible_object_type<J, T>::value &&
                          !is_constructible_string_type<J, T>::value &&
                          !std::is_same<T, typename J::binary_t>::value && !is_basic_json<T>::value,
                      int> = 0>
auto from_json(const J& j, T&) -> decltype(j.template get<typename T::value_type>(), void()) {}
template <typename J, typename T, enable_if_t<is_constructible_object_type<J, T>::value, int> = 0>
void from_json(const J&, T&) {}
template <typename J, typename K, typename V, typename C, typename A,
          typename = enable_if_t<!std::is_constructible<typename J::string_t, K>::value>>
void from_json(const J&, std::map<K, V, C, A>&) {}
template <typename J, typename K, typename V, typename H, typename E, typename A,
          typename = enable_if_t<!std::is_constructible<typename J::string_t, K>::value>>
void from_json(const J&, std::unordered_map<K, V, H, E, A>&) {}
#if __cplusplus >= 201703L
template <typename J>
void from_json(const J&, std::filesystem::path&) {}
#endif

// Pairs and tuples, by reference and by type.
template <typename J, typename A, typename B>
auto from_json_tuple(const J& j, std::pair<A, B>&)
    -> decltype(j.template get<A>(), j.template get<B>(), void());
template <typename J, typename... T>
void from_json_tuple(const J& j, std::tuple<T...>&);
template <typename J, typename A, typename B>
std::pair<A, B> from_json_tuple(const J& j, identity_tag<std::pair<A, B>>);
template <typename J, typename... T>
std::tuple<T...> from_json_tuple(const J& j, identity_tag<std::tuple<T...>>);
template <typename J, typename T>
auto from_json(J&& j, T&& value) -> decltype(from_json_tuple(j, std::forward<T>(value))) {
  using result = decltype(from_json_tuple(j, std::forward<T>(value)));
  return static_cast<result>(
      some<typename std::conditional<std::is_void<result>::value, int, result>::type>());
}
template <typename J, typename T, std::size_t N>
std::array<T, N> from_json(J&&, identity_tag<std::array<T, N>>) {
  return some<std::array<T, N>>();
}

struct from_json_fn {
  template <typename J, typename T>
  auto operator()(const J& j, T&& value) const
      noexcept(noexcept(from_json(j, std::forward<T>(value))))
          -> decltype(from_json(j, std::forward<T>(value))) {
    return from_json(j, std::forward<T>(value));
  }
};

// To JSON.

template <typename J, typename T,
          enable_if_t<std::is_same<T, typename J::boolean_t>::value, int> = 0>
void to_json(J&, T) noexcept {}
template <typename J, typename T,
          enable_if_t<(std::is_same<std::vector<bool>::reference, T>::value ||
                       (std::is_same<std::vector<bool>::const_reference, T>::value &&
                        !std::is_same<uncvref_t<std::vector<bool>::const_reference>,
                                      typename J::boolean_t>::value)) &&
                          std::is_convertible<const T&, typename J::boolean_t>::value,
                      int> = 0>
void to_json(J&, const T&) noexcept {}
template <typename J, typename T,
          enable_if_t<std::is_constructible<typename J::string_t, T>::value, int> = 0>
void to_json(J&, const T&) {}
template <typename J>
void to_json(J&, typename J::string_t&&) {}
template <typename J, typename T, enable_if_t<std::is_floating_point<T>::value, int> = 0>
void to_json(J&, T) noexcept {}
template <typename J, typename T,
          enable_if_t<is_compatible_integer_type<typename J::number_unsigned_t, T>::value, int> = 0>
void to_json(J&, T) noexcept {}
template <typename J, typename T,
          enable_if_t<is_compatible_integer_type<typename J::number_integer_t, T>::value, int> = 0,
          typename = void>
void to_json(J&, T) noexcept {}
#if !JSON_DISABLE_ENUM_SERIALIZATION
template <typename J, typename T, enable_if_t<std::is_enum<T>::value, int> = 0>
void to_json(J&, T) noexcept {}
#endif
template <typename J>
void to_json(J&, const std::vector<bool>&) {}
template <
    typename J, typename T,
    enable_if_t<is_compatible_array_type<J, T>::value && !is_compatible_object_type<J, T>::value &&
                    !is_compatible_string_type<J, T>::value &&
                    !std::is_same<typename J::binary_t, T>::value && !is_basic_json<T>::value,
                int> = 0>
void to_json(J&, const T&) {}
template <typename J>
void to_json(J&, const typename J::binary_t&) {}
template <typename J, typename T, enable_if_t<std::is_convertible<T, J>::value, int> = 0>
void to_json(J&, const std::valarray<T>&) {}
template <typename J>
void to_json(J&, typename J::array_t&&) {}
template <typename J, typename T,
          enable_if_t<is_compatible_object_type<J, T>::value && !is_basic_json<T>::value, int> = 0>
void to_json(J&, const T&) {}
template <typename J>
void to_json(J&, typename J::object_t&&) {}
template <typename J, typename T, std::size_t N,
          enable_if_t<!std::is_constructible<typename J::string_t, const T (&)[N]>::value, int> = 0>
void to_json(J&, const T (&)[N]) {}
template <
    typename J, typename A, typename B,
    enable_if_t<std::is_constructible<J, A>::value && std::is_constructible<J, B>::value, int> = 0>
void to_json(J&, const std::pair<A, B>&) {}
template <typename J, typename T,
          enable_if_t<std::is_same<T, iteration_proxy_value<typename J::iterator>>::value, int> = 0>
void to_json(J&, const T&) {}
template <typename J, typename T, enable_if_t<is_constructible_tuple<J, T>::value, int> = 0>
void to_json(J&, const T&) {}
#if __cplusplus >= 201703L
template <typename J>
void to_json(J&, const std::filesystem::path&) {}
#endif

struct to_json_fn {
  template <typename J, typename T>
  auto operator()(J& j, T&& value) const noexcept(noexcept(to_json(j, std::forward<T>(value))))
      -> decltype(to_json(j, std::forward<T>(value)), void()) {
    return to_json(j, std::forward<T>(value));
  }
};

}  // namespace detail

#if __cplusplus >= 201703L
inline constexpr detail::from_json_fn from_json{};
inline constexpr detail::to_json_fn to_json{};
#else
namespace {
constexpr detail::from_json_fn from_json{};
constexpr detail::to_json_fn to_json{};
}  // namespace
#endif

template <typename ValueType, typename>
struct adl_serializer {
  template <typename J, typename T = ValueType>
  static auto from_json(J&& j, T& value) noexcept(noexcept(::nlohmann::from_json(std::forward<J>(j),
                                                                                 value)))
      -> decltype(::nlohmann::from_json(std::forward<J>(j), value), void()) {
    ::nlohmann::from_json(std::forward<J>(j), value);
  }
  template <typename J, typename T = ValueType>
  static auto from_json(J&& j) noexcept(noexcept(::nlohmann::from_json(std::forward<J>(j),
                                                                       detail::identity_tag<T>{})))
      -> decltype(::nlohmann::from_json(std::forward<J>(j), detail::identity_tag<T>{})) {
    return ::nlohmann::from_json(std::forward<J>(j), detail::identity_tag<T>{});
  }
  template <typename J, typename T = ValueType>
  static auto to_json(J& j,
                      T&& value) noexcept(noexcept(::nlohmann::to_json(j, std::forward<T>(value))))
      -> decltype(::nlohmann::to_json(j, std::forward<T>(value)), void()) {
    ::nlohmann::to_json(j, std::forward<T>(value));
  }
};

// A map that keeps the order of insertion.
template <class Key, class T, class IgnoredLess = std::less<Key>,
          class Allocator = std::allocator<std::pair<const Key, T>>>
struct ordered_map : std::vector<std::pair<const Key, T>, Allocator> {
  using key_type = Key;
  using mapped_type = T;
  using Container = std::vector<std::pair<const Key, T>, Allocator>;
  using iterator = typename Container::iterator;
  using const_iterator = typename Container::const_iterator;
  using size_type = typename Container::size_type;
  using value_type = typename Container::value_type;
#if __cplusplus >= 201402L
  using key_compare = std::equal_to<>;
#else
  using key_compare = std::equal_to<Key>;
#endif
  template <typename K>
  using usable =
      detail::enable_if_t<detail::is_usable_as_key_type<key_compare, key_type, K>::value, int>;

  ordered_map();
  explicit ordered_map(const Allocator& allocator);
  template <class It>
  ordered_map(It first, It last, const Allocator& allocator = Allocator())
      : Container(first, last, allocator) {}
  ordered_map(std::initializer_list<value_type> list, const Allocator& allocator = Allocator());

  std::pair<iterator, bool> emplace(const key_type& key, T&& value);
  template <class K, usable<K> = 0>
  std::pair<iterator, bool> emplace(K&&, T&&) {
    return {this->begin(), true};
  }
  T& operator[](const key_type& key);
  template <class K, usable<K> = 0>
  T& operator[](K&&) {
    return this->begin()->second;
  }
  const T& operator[](const key_type& key) const;
  T& at(const key_type& key);
  template <class K, usable<K> = 0>
  T& at(K&&) {
    return this->begin()->second;
  }
  const T& at(const key_type& key) const;
  size_type erase(const key_type& key);
  iterator erase(iterator position);
  iterator erase(iterator first, iterator last);
  size_type count(const key_type& key) const;
  iterator find(const key_type& key);
  const_iterator find(const key_type& key) const;
  std::pair<iterator, bool> insert(value_type&& value);
  std::pair<iterator, bool> insert(const value_type& value);
  template <typename It, typename = typename std::iterator_traits<It>::iterator_category>
  void insert(It, It) {}
};

template <typename BasicJsonType>
struct json_sax {
  using number_integer_t = typename BasicJsonType::number_integer_t;
  using number_unsigned_t = typename BasicJsonType::number_unsigned_t;
  using number_float_t = typename BasicJsonType::number_float_t;
  using string_t = typename BasicJsonType::string_t;
  using binary_t = typename BasicJsonType::binary_t;

  virtual bool null() = 0;
  virtual bool boolean(bool value) = 0;
  virtual bool number_integer(number_integer_t value) = 0;
  virtual bool number_unsigned(number_unsigned_t value) = 0;
  virtual bool number_float(number_float_t value, const string_t& text) = 0;
  virtual bool string(string_t& value) = 0;
  virtual bool binary(binary_t& value) = 0;
  virtual bool start_object(std::size_t elements) = 0;
  virtual bool key(string_t& value) = 0;
  virtual bool end_object() = 0;
  virtual bool start_array(std::size_t elements) = 0;
  virtual bool end_array() = 0;
  virtual bool parse_error(std::size_t position, const std::string& last_token,
                           const detail::exception& error) = 0;

  json_sax() = default;
  json_sax(const json_sax&) = default;
  json_sax(json_sax&&) noexcept = default;
  json_sax& operator=(const json_sax&) = default;
  json_sax& operator=(json_sax&&) noexcept = default;
  virtual ~json_sax() = default;
};

template <typename RefStringType>
class json_pointer {
  template <typename T>
  struct text_of {
    using type = T;
  };
  NLOHMANN_BASIC_JSON_TPL_DECLARATION
  struct text_of<NLOHMANN_BASIC_JSON_TPL> {
    using type = StringType;
  };

 public:
  using string_t = typename text_of<RefStringType>::type;

  explicit json_pointer(const string_t& text = "");
  string_t to_string() const;
  operator string_t() const;
  friend std::ostream& operator<<(std::ostream& os, const json_pointer&) { return os; }
  json_pointer& operator/=(const json_pointer& pointer);
  json_pointer& operator/=(string_t token);
  json_pointer& operator/=(std::size_t index);
  friend json_pointer operator/(const json_pointer& left, const json_pointer&) { return left; }
  friend json_pointer operator/(const json_pointer& left, string_t) { return left; }
  friend json_pointer operator/(const json_pointer& left, std::size_t) { return left; }
  json_pointer parent_pointer() const;
  void pop_back();
  const string_t& back() const;
  void push_back(const string_t& token);
  void push_back(string_t&& token);
  bool empty() const noexcept;
#if JSON_HAS_THREE_WAY_COMPARISON
  template <typename Other>
  bool operator==(const json_pointer<Other>&) const noexcept {
    return true;
  }
  bool operator==(const string_t& other) const;
  template <typename Other>
  std::strong_ordering operator<=>(const json_pointer<Other>&) const noexcept {
    return std::strong_ordering::equal;
  }
#endif
};
#if !JSON_HAS_THREE_WAY_COMPARISON
template <typename L, typename R>
bool operator==(const json_pointer<L>&, const json_pointer<R>&) noexcept;
template <typename L, typename StringType = typename json_pointer<L>::string_t>
bool operator==(const json_pointer<L>&, const StringType&);
template <typename R, typename StringType = typename json_pointer<R>::string_t>
bool operator==(const StringType&, const json_pointer<R>&);
template <typename L, typename R>
bool operator!=(const json_pointer<L>&, const json_pointer<R>&) noexcept;
template <typename L, typename StringType = typename json_pointer<L>::string_t>
bool operator!=(const json_pointer<L>&, const StringType&);
template <typename R, typename StringType = typename json_pointer<R>::string_t>
bool operator!=(const StringType&, const json_pointer<R>&);
template <typename L, typename R>
bool operator<(const json_pointer<L>&, const json_pointer<R>&) noexcept;
#endif

NLOHMANN_BASIC_JSON_TPL_DECLARATION
class basic_json {
  using basic_json_t = NLOHMANN_BASIC_JSON_TPL;
  template <typename T>
  using is_value_t = std::is_same<detail::value_t, detail::uncvref_t<T>>;

 public:
  using value_t = detail::value_t;
  using json_pointer = ::nlohmann::json_pointer<StringType>;
  template <typename T, typename SFINAE>
  using json_serializer = JSONSerializer<T, SFINAE>;
  using error_handler_t = detail::error_handler_t;
  using cbor_tag_handler_t = detail::cbor_tag_handler_t;
  using initializer_list_t = std::initializer_list<detail::json_ref<basic_json>>;
  using input_format_t = detail::input_format_t;
  using json_sax_t = json_sax<basic_json>;
  using parse_event_t = detail::parse_event_t;
  using parser_callback_t = detail::parser_callback_t<basic_json>;

  using exception = detail::exception;
  using parse_error = detail::parse_error;
  using invalid_iterator = detail::invalid_iterator;
  using type_error = detail::type_error;
  using out_of_range = detail::out_of_range;
  using other_error = detail::other_error;

  using value_type = basic_json;
  using reference = value_type&;
  using const_reference = const value_type&;
  using difference_type = std::ptrdiff_t;
  using size_type = std::size_t;
  using allocator_type = AllocatorType<basic_json>;
  using pointer = typename std::allocator_traits<allocator_type>::pointer;
  using const_pointer = typename std::allocator_traits<allocator_type>::const_pointer;
  using iterator = detail::iter_impl<basic_json>;
  using const_iterator = detail::iter_impl<const basic_json>;
  using reverse_iterator = detail::json_reverse_iterator<iterator>;
  using const_reverse_iterator = detail::json_reverse_iterator<const_iterator>;

#if __cplusplus >= 201402L
  using default_object_comparator_t = std::less<>;
#else
  using default_object_comparator_t = std::less<StringType>;
#endif
  using object_t = ObjectType<StringType, basic_json, default_object_comparator_t,
                              AllocatorType<std::pair<const StringType, basic_json>>>;
  using array_t = ArrayType<basic_json, AllocatorType<basic_json>>;
  using string_t = StringType;
  using boolean_t = BooleanType;
  using number_integer_t = NumberIntegerType;
  using number_unsigned_t = NumberUnsignedType;
  using number_float_t = NumberFloatType;
  using binary_t = nlohmann::byte_container_with_subtype<BinaryType>;
  using object_comparator_t =
      typename detail::comparator_of<object_t, default_object_comparator_t>::type;

 private:
  template <typename K>
  using usable_key =
      detail::enable_if_t<detail::is_usable_as_basic_json_key_type<basic_json_t, K>::value, int>;
  template <typename T>
  using own_iterator =
      detail::enable_if_t<detail::is_json_iterator_of<basic_json_t, T>::value, int>;
  template <typename T>
  using default_value = std::conditional<detail::is_c_string_uncvref<T>::value, string_t,
                                         typename std::decay<T>::type>;
  template <typename T>
  using pointer_target = typename std::remove_pointer<T>::type;

  static object_t* get_pointer(object_t*);
  static const object_t* get_pointer(const object_t*);
  static array_t* get_pointer(array_t*);
  static const array_t* get_pointer(const array_t*);
  static string_t* get_pointer(string_t*);
  static const string_t* get_pointer(const string_t*);
  static boolean_t* get_pointer(boolean_t*);
  static const boolean_t* get_pointer(const boolean_t*);
  static number_integer_t* get_pointer(number_integer_t*);
  static const number_integer_t* get_pointer(const number_integer_t*);
  static number_unsigned_t* get_pointer(number_unsigned_t*);
  static const number_unsigned_t* get_pointer(const number_unsigned_t*);
  static number_float_t* get_pointer(number_float_t*);
  static const number_float_t* get_pointer(const number_float_t*);
  static binary_t* get_pointer(binary_t*);
  static const binary_t* get_pointer(const binary_t*);

  // A way of conversion each; the one of the highest priority wins.
  template <typename T, detail::enable_if_t<detail::is_default_constructible<T>::value &&
                                                detail::has_from_json<basic_json_t, T>::value,
                                            int> = 0>
  T get_impl(detail::priority_tag<0>) const {
    auto result = T();
    JSONSerializer<T>::from_json(*this, result);
    return result;
  }
  template <typename T,
            detail::enable_if_t<detail::has_non_default_from_json<basic_json_t, T>::value, int> = 0>
  T get_impl(detail::priority_tag<1>) const {
    return JSONSerializer<T>::from_json(*this);
  }
  template <typename T, detail::enable_if_t<detail::is_basic_json<T>::value, int> = 0>
  T get_impl(detail::priority_tag<2>) const {
    return *this;
  }
  template <typename T,
            detail::enable_if_t<
                std::is_pointer<T>::value && std::is_const<pointer_target<T>>::value, int> = 0>
  auto get_impl(detail::priority_tag<3>) const -> decltype(get_pointer(std::declval<T>())) {
    return nullptr;
  }

 public:
  static allocator_type get_allocator();
  static basic_json meta();

  basic_json(const value_t type);
  basic_json(std::nullptr_t = nullptr) noexcept;
  template <typename CompatibleType, typename U = detail::uncvref_t<CompatibleType>,
            detail::enable_if_t<!detail::is_basic_json<U>::value &&
                                    detail::is_compatible_type<basic_json_t, U>::value,
                                int> = 0>
  basic_json(CompatibleType&& value) noexcept(noexcept(JSONSerializer<U>::to_json(
      std::declval<basic_json_t&>(), std::forward<CompatibleType>(value)))) {
    JSONSerializer<U>::to_json(*this, std::forward<CompatibleType>(value));
  }
  template <typename BasicJsonType,
            detail::enable_if_t<detail::is_basic_json<BasicJsonType>::value &&
                                    !std::is_same<basic_json, BasicJsonType>::value,
                                int> = 0>
  basic_json(const BasicJsonType&) {}
  basic_json(initializer_list_t list, bool type_deduction = true,
             value_t manual_type = value_t::array);
  basic_json(size_type count, const basic_json& value);
  template <class InputIT, own_iterator<InputIT> = 0>
  basic_json(InputIT, InputIT) {}
  template <typename JsonRef,
            detail::enable_if_t<
                detail::conjunction<detail::is_json_ref<JsonRef>,
                                    std::is_same<typename JsonRef::value_type, basic_json>>::value,
                int> = 0>
  basic_json(const JsonRef& ref) : basic_json(ref.moved_or_copied()) {}
  basic_json(const basic_json& other);
  basic_json(basic_json&& other) noexcept;
  basic_json& operator=(basic_json other) noexcept;
  ~basic_json() noexcept;

  static basic_json binary(const typename binary_t::container_type& bytes);
  static basic_json binary(const typename binary_t::container_type& bytes,
                           typename binary_t::subtype_type subtype);
  static basic_json binary(typename binary_t::container_type&& bytes);
  static basic_json binary(typename binary_t::container_type&& bytes,
                           typename binary_t::subtype_type subtype);
  static basic_json array(initializer_list_t list = {});
  static basic_json object(initializer_list_t list = {});

  string_t dump(const int indent = -1, const char indent_char = ' ',
                const bool ensure_ascii = false,
                const error_handler_t error_handler = error_handler_t::strict) const;

  value_t type() const noexcept;
  const char* type_name() const noexcept;
  bool is_primitive() const noexcept;
  bool is_structured() const noexcept;
  bool is_null() const noexcept;
  bool is_boolean() const noexcept;
  bool is_number() const noexcept;
  bool is_number_integer() const noexcept;
  bool is_number_unsigned() const noexcept;
  bool is_number_float() const noexcept;
  bool is_object() const noexcept;
  bool is_array() const noexcept;
  bool is_string() const noexcept;
  bool is_binary() const noexcept;
  bool is_discarded() const noexcept;
  operator value_t() const noexcept;

  // Values of other types.
  template <typename PointerType, detail::enable_if_t<std::is_pointer<PointerType>::value, int> = 0>
  auto get_ptr() noexcept -> decltype(get_pointer(std::declval<PointerType>())) {
    return nullptr;
  }
  template <typename PointerType,
            detail::enable_if_t<std::is_pointer<PointerType>::value &&
                                    std::is_const<pointer_target<PointerType>>::value,
                                int> = 0>
  auto get_ptr() const noexcept -> decltype(get_pointer(std::declval<PointerType>())) {
    return nullptr;
  }
  template <typename ValueTypeCV, typename ValueType = detail::uncvref_t<ValueTypeCV>>
  auto get() const -> decltype(std::declval<const basic_json_t&>().template get_impl<ValueType>(
      detail::priority_tag<3>{})) {
    return get_impl<ValueType>(detail::priority_tag<3>{});
  }
  template <typename PointerType, detail::enable_if_t<std::is_pointer<PointerType>::value, int> = 0>
  auto get() noexcept -> decltype(std::declval<basic_json_t&>().template get_ptr<PointerType>()) {
    return nullptr;
  }
  template <typename ValueType,
            detail::enable_if_t<!detail::is_basic_json<ValueType>::value &&
                                    detail::has_from_json<basic_json_t, ValueType>::value,
                                int> = 0>
  ValueType& get_to(ValueType& value) const {
    JSONSerializer<ValueType>::from_json(*this, value);
    return value;
  }
  template <typename ValueType,
            detail::enable_if_t<detail::is_basic_json<ValueType>::value, int> = 0>
  ValueType& get_to(ValueType& value) const {
    return value;
  }
  template <typename T, std::size_t N, typename Array = T (&)[N],
            detail::enable_if_t<detail::has_from_json<basic_json_t, Array>::value, int> = 0>
  Array get_to(T (&value)[N]) const {
    return value;
  }
  template <typename ReferenceType,
            detail::enable_if_t<std::is_reference<ReferenceType>::value, int> = 0>
  ReferenceType get_ref() {
    return detail::some<ReferenceType>();
  }
  template <typename ReferenceType,
            detail::enable_if_t<
                std::is_reference<ReferenceType>::value &&
                    std::is_const<typename std::remove_reference<ReferenceType>::type>::value,
                int> = 0>
  ReferenceType get_ref() const {
    return detail::some<ReferenceType>();
  }
  template <typename ValueType,
            detail::enable_if_t<
                detail::conjunction<
                    detail::negation<std::is_pointer<ValueType>>,
                    detail::negation<std::is_same<ValueType, std::nullptr_t>>,
                    detail::negation<std::is_same<ValueType, detail::json_ref<basic_json>>>,
                    detail::negation<std::is_same<ValueType, typename string_t::value_type>>,
                    detail::negation<detail::is_basic_json<ValueType>>,
                    detail::negation<std::is_same<
                        ValueType, std::initializer_list<typename string_t::value_type>>>,
#if __cplusplus >= 201703L
                    detail::negation<std::is_same<ValueType, std::string_view>>,
                    detail::negation<std::is_same<ValueType, std::any>>,
#endif
                    detail::is_getable<basic_json_t, ValueType>>::value,
                int> = 0>
  JSON_EXPLICIT operator ValueType() const {
    return get<ValueType>();
  }
  binary_t& get_binary();
  const binary_t& get_binary() const;

  // Elements.
  reference at(size_type index);
  const_reference at(size_type index) const;
  reference at(const typename object_t::key_type& key);
  template <class KeyType, usable_key<KeyType> = 0>
  reference at(KeyType&&) {
    return *this;
  }
  const_reference at(const typename object_t::key_type& key) const;
  template <class KeyType, usable_key<KeyType> = 0>
  const_reference at(KeyType&&) const {
    return *this;
  }
  reference at(const json_pointer& pointer);
  const_reference at(const json_pointer& pointer) const;

  reference operator[](size_type index);
  const_reference operator[](size_type index) const;
  reference operator[](typename object_t::key_type key);
  const_reference operator[](const typename object_t::key_type& key) const;
  template <typename T>
  reference operator[](T* key) {
    return operator[](typename object_t::key_type(key));
  }
  template <typename T>
  const_reference operator[](T* key) const {
    return operator[](typename object_t::key_type(key));
  }
  template <class KeyType, usable_key<KeyType> = 0>
  reference operator[](KeyType&&) {
    return *this;
  }
  template <class KeyType, usable_key<KeyType> = 0>
  const_reference operator[](KeyType&&) const {
    return *this;
  }
  reference operator[](const json_pointer& pointer);
  const_reference operator[](const json_pointer& pointer) const;

  template <class ValueType,
            detail::enable_if_t<!detail::is_transparent<object_comparator_t>::value &&
                                    detail::is_getable<basic_json_t, ValueType>::value &&
                                    !is_value_t<ValueType>::value,
                                int> = 0>
  ValueType value(const typename object_t::key_type&, const ValueType& def) const {
    return def;
  }
  template <class ValueType, class ReturnType = typename default_value<ValueType>::type,
            detail::enable_if_t<!detail::is_transparent<object_comparator_t>::value &&
                                    detail::is_getable<basic_json_t, ReturnType>::value &&
                                    !is_value_t<ValueType>::value,
                                int> = 0>
  ReturnType value(const typename object_t::key_type&, ValueType&& def) const {
    return std::forward<ValueType>(def);
  }
  template <
      class ValueType, class KeyType,
      detail::enable_if_t<
          detail::is_transparent<object_comparator_t>::value &&
              !detail::is_json_pointer<KeyType>::value &&
              detail::is_comparable<object_comparator_t, const typename object_t::key_type&,
                                    KeyType>::value &&
              detail::is_getable<basic_json_t, ValueType>::value && !is_value_t<ValueType>::value,
          int> = 0>
  ValueType value(KeyType&&, const ValueType& def) const {
    return def;
  }
  template <
      class ValueType, class KeyType, class ReturnType = typename default_value<ValueType>::type,
      detail::enable_if_t<
          detail::is_transparent<object_comparator_t>::value &&
              !detail::is_json_pointer<KeyType>::value &&
              detail::is_comparable<object_comparator_t, const typename object_t::key_type&,
                                    KeyType>::value &&
              detail::is_getable<basic_json_t, ReturnType>::value && !is_value_t<ValueType>::value,
          int> = 0>
  ReturnType value(KeyType&&, ValueType&& def) const {
    return std::forward<ValueType>(def);
  }
  template <class ValueType,
            detail::enable_if_t<detail::is_getable<basic_json_t, ValueType>::value &&
                                    !is_value_t<ValueType>::value,
                                int> = 0>
  ValueType value(const json_pointer&, const ValueType& def) const {
    return def;
  }
  template <class ValueType, class ReturnType = typename default_value<ValueType>::type,
            detail::enable_if_t<detail::is_getable<basic_json_t, ReturnType>::value &&
                                    !is_value_t<ValueType>::value,
                                int> = 0>
  ReturnType value(const json_pointer&, ValueType&& def) const {
    return std::forward<ValueType>(def);
  }

  reference front();
  const_reference front() const;
  reference back();
  const_reference back() const;

  template <class IteratorType, own_iterator<IteratorType> = 0>
  IteratorType erase(IteratorType position) {
    return position;
  }
  template <class IteratorType, own_iterator<IteratorType> = 0>
  IteratorType erase(IteratorType first, IteratorType) {
    return first;
  }
  size_type erase(const typename object_t::key_type& key);
  template <class KeyType, usable_key<KeyType> = 0>
  size_type erase(KeyType&&) {
    return 0;
  }
  void erase(const size_type index);

  iterator find(const typename object_t::key_type& key);
  const_iterator find(const typename object_t::key_type& key) const;
  template <class KeyType, usable_key<KeyType> = 0>
  iterator find(KeyType&&) {
    return begin();
  }
  template <class KeyType, usable_key<KeyType> = 0>
  const_iterator find(KeyType&&) const {
    return begin();
  }
  size_type count(const typename object_t::key_type& key) const;
  template <class KeyType, usable_key<KeyType> = 0>
  size_type count(KeyType&&) const {
    return 0;
  }
  bool contains(const typename object_t::key_type& key) const;
  template <class KeyType, usable_key<KeyType> = 0>
  bool contains(KeyType&&) const {
    return true;
  }
  bool contains(const json_pointer& pointer) const;

  iterator begin() noexcept;
  const_iterator begin() const noexcept;
  const_iterator cbegin() const noexcept;
  iterator end() noexcept;
  const_iterator end() const noexcept;
  const_iterator cend() const noexcept;
  reverse_iterator rbegin() noexcept;
  const_reverse_iterator rbegin() const noexcept;
  reverse_iterator rend() noexcept;
  const_reverse_iterator rend() const noexcept;
  const_reverse_iterator crbegin() const noexcept;
  const_reverse_iterator crend() const noexcept;
  static detail::iteration_proxy<iterator> iterator_wrapper(reference json) noexcept;
  static detail::iteration_proxy<const_iterator> iterator_wrapper(const_reference json) noexcept;
  detail::iteration_proxy<iterator> items() noexcept;
  detail::iteration_proxy<const_iterator> items() const noexcept;

  bool empty() const noexcept;
  size_type size() const noexcept;
  size_type max_size() const noexcept;

  // Changes.
  void clear() noexcept;
  void push_back(basic_json&& value);
  void push_back(const basic_json& value);
  void push_back(const typename object_t::value_type& member);
  void push_back(initializer_list_t list);
  reference operator+=(basic_json&& value);
  reference operator+=(const basic_json& value);
  reference operator+=(const typename object_t::value_type& member);
  reference operator+=(initializer_list_t list);
  template <class... Args>
  reference emplace_back(Args&&...) {
    return *this;
  }
  template <class... Args>
  std::pair<iterator, bool> emplace(Args&&...) {
    return {begin(), true};
  }
  iterator insert(const_iterator position, const basic_json& value);
  iterator insert(const_iterator position, basic_json&& value);
  iterator insert(const_iterator position, size_type count, const basic_json& value);
  iterator insert(const_iterator position, const_iterator first, const_iterator last);
  iterator insert(const_iterator position, initializer_list_t list);
  void insert(const_iterator first, const_iterator last);
  void update(const_reference json, bool merge_objects = false);
  void update(const_iterator first, const_iterator last, bool merge_objects = false);
  void swap(reference other) noexcept;
  friend void swap(reference left, reference right) noexcept { left.swap(right); }
  void swap(array_t& other);
  void swap(object_t& other);
  void swap(string_t& other);
  void swap(binary_t& other);
  void swap(typename binary_t::container_type& other);

  // Comparisons.
#if JSON_HAS_THREE_WAY_COMPARISON
  bool operator==(const_reference other) const noexcept;
  template <typename ScalarType>
    requires std::is_scalar_v<ScalarType>
  bool operator==(ScalarType) const noexcept {
    return true;
  }
  bool operator!=(const_reference other) const noexcept;
  std::partial_ordering operator<=>(const_reference other) const noexcept;
  template <typename ScalarType>
    requires std::is_scalar_v<ScalarType>
  std::partial_ordering operator<=>(ScalarType) const noexcept {
    return std::partial_ordering::equivalent;
  }
#else
#define NLOHMANN_STUB_COMPARISON(op)                                                   \
  friend bool operator op(const_reference, const_reference) noexcept { return true; }  \
  template <typename ScalarType,                                                       \
            typename std::enable_if<std::is_scalar<ScalarType>::value, int>::type = 0> \
  friend bool operator op(const_reference, ScalarType) noexcept {                      \
    return true;                                                                       \
  }                                                                                    \
  template <typename ScalarType,                                                       \
            typename std::enable_if<std::is_scalar<ScalarType>::value, int>::type = 0> \
  friend bool operator op(ScalarType, const_reference) noexcept {                      \
    return true;                                                                       \
  }
  NLOHMANN_STUB_COMPARISON(==)
  NLOHMANN_STUB_COMPARISON(!=)
  NLOHMANN_STUB_COMPARISON(<)
  NLOHMANN_STUB_COMPARISON(<=)
  NLOHMANN_STUB_COMPARISON(>)
  NLOHMANN_STUB_COMPARISON(>=)
#undef NLOHMANN_STUB_COMPARISON
#endif

  // Text.
  friend std::ostream& operator<<(std::ostream& os, const basic_json&) { return os; }
  friend std::ostream& operator>>(const basic_json&, std::ostream& os) { return os; }
  friend std::istream& operator<<(basic_json&, std::istream& is) { return is; }
  friend std::istream& operator>>(std::istream& is, basic_json&) { return is; }

  template <typename InputType>
  static basic_json parse(InputType&&, const parser_callback_t = nullptr,
                          const bool allow_exceptions = true, const bool ignore_comments = false) {
    return basic_json(allow_exceptions && ignore_comments);
  }
  template <typename IteratorType>
  static basic_json parse(IteratorType, IteratorType, const parser_callback_t = nullptr,
                          const bool allow_exceptions = true, const bool ignore_comments = false) {
    return basic_json(allow_exceptions && ignore_comments);
  }
  static basic_json parse(detail::span_input_adapter&& input, const parser_callback_t = nullptr,
                          const bool allow_exceptions = true, const bool ignore_comments = false);
  template <typename InputType>
  static bool accept(InputType&&, const bool ignore_comments = false) {
    return ignore_comments;
  }
  template <typename IteratorType>
  static bool accept(IteratorType, IteratorType, const bool ignore_comments = false) {
    return ignore_comments;
  }
  static bool accept(detail::span_input_adapter&& input, const bool ignore_comments = false);
  template <typename InputType, typename SAX>
  static bool sax_parse(InputType&&, SAX*, input_format_t = input_format_t::json,
                        const bool strict = true, const bool ignore_comments = false) {
    return strict && ignore_comments;
  }
  template <class IteratorType, class SAX>
  static bool sax_parse(IteratorType, IteratorType, SAX*, input_format_t = input_format_t::json,
                        const bool strict = true, const bool ignore_comments = false) {
    return strict && ignore_comments;
  }
  template <typename SAX>
  static bool sax_parse(detail::span_input_adapter&&, SAX*, input_format_t = input_format_t::json,
                        const bool strict = true, const bool ignore_comments = false) {
    return strict && ignore_comments;
  }

  // Binary formats.
#define NLOHMANN_STUB_TO(format, ...)                                               \
  static std::vector<std::uint8_t> to_##format(const basic_json& json __VA_ARGS__); \
  static void to_##format(const basic_json& json,                                   \
                          detail::output_adapter<std::uint8_t> out __VA_ARGS__);    \
  static void to_##format(const basic_json& json, detail::output_adapter<char> out __VA_ARGS__)
#define NLOHMANN_STUB_COMMA ,
#define NLOHMANN_STUB_SIZES \
  NLOHMANN_STUB_COMMA const bool use_size = false NLOHMANN_STUB_COMMA const bool use_type = false
  NLOHMANN_STUB_TO(cbor, );
  NLOHMANN_STUB_TO(msgpack, );
  NLOHMANN_STUB_TO(ubjson, NLOHMANN_STUB_SIZES);
  NLOHMANN_STUB_TO(bjdata, NLOHMANN_STUB_SIZES);
  NLOHMANN_STUB_TO(bson, );
#define NLOHMANN_STUB_FROM(format, ...)                                                         \
  template <typename InputType>                                                                 \
  static basic_json from_##format(InputType&&, const bool strict = true,                        \
                                  const bool allow_exceptions = true __VA_ARGS__) {             \
    return basic_json(strict && allow_exceptions);                                              \
  }                                                                                             \
  template <typename IteratorType>                                                              \
  static basic_json from_##format(IteratorType, IteratorType, const bool strict = true,         \
                                  const bool allow_exceptions = true __VA_ARGS__) {             \
    return basic_json(strict && allow_exceptions);                                              \
  }                                                                                             \
  template <typename T>                                                                         \
  static basic_json from_##format(const T*, std::size_t, const bool strict = true,              \
                                  const bool allow_exceptions = true __VA_ARGS__) {             \
    return basic_json(strict && allow_exceptions);                                              \
  }                                                                                             \
  static basic_json from_##format(detail::span_input_adapter&& input, const bool strict = true, \
                                  const bool allow_exceptions = true __VA_ARGS__)
#define NLOHMANN_STUB_TAGS \
  NLOHMANN_STUB_COMMA const cbor_tag_handler_t tag_handler = cbor_tag_handler_t::error
  NLOHMANN_STUB_FROM(cbor, NLOHMANN_STUB_TAGS);
  NLOHMANN_STUB_FROM(msgpack, );
  NLOHMANN_STUB_FROM(ubjson, );
  NLOHMANN_STUB_FROM(bjdata, );
  NLOHMANN_STUB_FROM(bson, );
#undef NLOHMANN_STUB_TO
#undef NLOHMANN_STUB_FROM
#undef NLOHMANN_STUB_SIZES
#undef NLOHMANN_STUB_TAGS
#undef NLOHMANN_STUB_COMMA

  // Patches.
  basic_json flatten() const;
  basic_json unflatten() const;
  void patch_inplace(const basic_json& patch);
  basic_json patch(const basic_json& patch) const;
  static basic_json diff(const basic_json& source, const basic_json& target,
                         const std::string& path = "");
  void merge_patch(const basic_json& patch);
};

NLOHMANN_BASIC_JSON_TPL_DECLARATION
std::string to_string(const NLOHMANN_BASIC_JSON_TPL& json);

inline namespace literals {
inline namespace json_literals {
nlohmann::json operator""_json(const char* text, std::size_t length);
nlohmann::json::json_pointer operator""_json_pointer(const char* text, std::size_t length);
}  // namespace json_literals
}  // namespace literals

}  // namespace nlohmann

namespace std {

template <typename IteratorType>
class tuple_size<::nlohmann::detail::iteration_proxy_value<IteratorType>>
    : public integral_constant<size_t, 2> {};
template <size_t N, typename IteratorType>
class tuple_element<N, ::nlohmann::detail::iteration_proxy_value<IteratorType>> {
 public:
  using type = decltype(get<N>(declval<::nlohmann::detail::iteration_proxy_value<IteratorType>>()));
};

NLOHMANN_BASIC_JSON_TPL_DECLARATION
struct hash<nlohmann::NLOHMANN_BASIC_JSON_TPL> {
  size_t operator()(const nlohmann::NLOHMANN_BASIC_JSON_TPL& json) const;
};
template <>
struct less<::nlohmann::detail::value_t> {
  bool operator()(::nlohmann::detail::value_t left,
                  ::nlohmann::detail::value_t right) const noexcept;
};

#if __cplusplus >= 202002L && defined(__cpp_lib_ranges)
template <typename IteratorType>
inline constexpr bool
    ranges::enable_borrowed_range<::nlohmann::detail::iteration_proxy<IteratorType>> = true;
#endif

}  // namespace std

#if JSON_USE_GLOBAL_UDLS
using nlohmann::literals::json_literals::operator""_json;
using nlohmann::literals::json_literals::operator""_json_pointer;
#endif

// Mappings of types. A list is walked with __VA_OPT__, which Clang knows in every standard; each
// level of NLOHMANN_STUB_WALK reads again what the level below left, 256 times in all.
#define NLOHMANN_STUB_WALK(...) NLOHMANN_STUB_WALK4(NLOHMANN_STUB_WALK4(__VA_ARGS__))
#define NLOHMANN_STUB_WALK4(...) \
  NLOHMANN_STUB_WALK3(NLOHMANN_STUB_WALK3(NLOHMANN_STUB_WALK3(NLOHMANN_STUB_WALK3(__VA_ARGS__))))
#define NLOHMANN_STUB_WALK3(...) \
  NLOHMANN_STUB_WALK2(NLOHMANN_STUB_WALK2(NLOHMANN_STUB_WALK2(NLOHMANN_STUB_WALK2(__VA_ARGS__))))
#define NLOHMANN_STUB_WALK2(...) \
  NLOHMANN_STUB_WALK1(NLOHMANN_STUB_WALK1(NLOHMANN_STUB_WALK1(NLOHMANN_STUB_WALK1(__VA_ARGS__))))
#define NLOHMANN_STUB_WALK1(...) __VA_ARGS__
#define NLOHMANN_STUB_NOTHING
#define NLOHMANN_STUB_EACH(m, first, ...) \
  m(first) __VA_OPT__(NLOHMANN_STUB_AGAIN NLOHMANN_STUB_NOTHING()(m, __VA_ARGS__))
#define NLOHMANN_STUB_AGAIN() NLOHMANN_STUB_EACH

#define NLOHMANN_JSON_EXPAND(x) x
#define NLOHMANN_JSON_PASTE(m, ...) \
  __VA_OPT__(NLOHMANN_STUB_WALK(NLOHMANN_STUB_EACH(m, __VA_ARGS__)))

#define NLOHMANN_JSON_TO(v1) nlohmann_json_j[#v1] = nlohmann_json_t.v1;
#define NLOHMANN_JSON_FROM(v1) nlohmann_json_j.at(#v1).get_to(nlohmann_json_t.v1);
#define NLOHMANN_JSON_FROM_WITH_DEFAULT(v1) \
  nlohmann_json_t.v1 = nlohmann_json_j.value(#v1, nlohmann_json_default_obj.v1);

#define NLOHMANN_STUB_TO_JSON(linkage, Type, before, ...)                              \
  linkage void to_json(nlohmann::json& nlohmann_json_j, const Type& nlohmann_json_t) { \
    before NLOHMANN_JSON_EXPAND(NLOHMANN_JSON_PASTE(NLOHMANN_JSON_TO, __VA_ARGS__))    \
  }
#define NLOHMANN_STUB_FROM_JSON(linkage, Type, before, ...)                              \
  linkage void from_json(const nlohmann::json& nlohmann_json_j, Type& nlohmann_json_t) { \
    before NLOHMANN_JSON_EXPAND(NLOHMANN_JSON_PASTE(NLOHMANN_JSON_FROM, __VA_ARGS__))    \
  }
#define NLOHMANN_STUB_FROM_JSON_WITH_DEFAULT(linkage, Type, before, ...)                    \
  linkage void from_json(const nlohmann::json& nlohmann_json_j, Type& nlohmann_json_t) {    \
    before Type nlohmann_json_default_obj;                                           \
    NLOHMANN_JSON_EXPAND(NLOHMANN_JSON_PASTE(NLOHMANN_JSON_FROM_WITH_DEFAULT, __VA_ARGS__)) \
  }
#define NLOHMANN_STUB_BASE_TO(BaseType) \
  nlohmann::to_json(nlohmann_json_j, static_cast<const BaseType&>(nlohmann_json_t));
#define NLOHMANN_STUB_BASE_FROM(BaseType) \
  nlohmann::from_json(nlohmann_json_j, static_cast<BaseType&>(nlohmann_json_t));

#define NLOHMANN_DEFINE_TYPE_INTRUSIVE(Type, ...)    \
  NLOHMANN_STUB_TO_JSON(friend, Type, , __VA_ARGS__) \
  NLOHMANN_STUB_FROM_JSON(friend, Type, , __VA_ARGS__)
#define NLOHMANN_DEFINE_TYPE_INTRUSIVE_WITH_DEFAULT(Type, ...) \
  NLOHMANN_STUB_TO_JSON(friend, Type, , __VA_ARGS__)           \
  NLOHMANN_STUB_FROM_JSON_WITH_DEFAULT(friend, Type, , __VA_ARGS__)
#define NLOHMANN_DEFINE_TYPE_INTRUSIVE_ONLY_SERIALIZE(Type, ...) \
  NLOHMANN_STUB_TO_JSON(friend, Type, , __VA_ARGS__)
#define NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Type, ...) \
  NLOHMANN_STUB_TO_JSON(inline, Type, , __VA_ARGS__)  \
  NLOHMANN_STUB_FROM_JSON(inline, Type, , __VA_ARGS__)
#define NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Type, ...) \
  NLOHMANN_STUB_TO_JSON(inline, Type, , __VA_ARGS__)               \
  NLOHMANN_STUB_FROM_JSON_WITH_DEFAULT(inline, Type, , __VA_ARGS__)
#define NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE_ONLY_SERIALIZE(Type, ...) \
  NLOHMANN_STUB_TO_JSON(inline, Type, , __VA_ARGS__)

#define NLOHMANN_DEFINE_DERIVED_TYPE_INTRUSIVE(Type, BaseType, ...)                 \
  NLOHMANN_STUB_TO_JSON(friend, Type, NLOHMANN_STUB_BASE_TO(BaseType), __VA_ARGS__) \
  NLOHMANN_STUB_FROM_JSON(friend, Type, NLOHMANN_STUB_BASE_FROM(BaseType), __VA_ARGS__)
#define NLOHMANN_DEFINE_DERIVED_TYPE_INTRUSIVE_WITH_DEFAULT(Type, BaseType, ...)    \
  NLOHMANN_STUB_TO_JSON(friend, Type, NLOHMANN_STUB_BASE_TO(BaseType), __VA_ARGS__) \
  NLOHMANN_STUB_FROM_JSON_WITH_DEFAULT(friend, Type, NLOHMANN_STUB_BASE_FROM(BaseType), __VA_ARGS__)
#define NLOHMANN_DEFINE_DERIVED_TYPE_INTRUSIVE_ONLY_SERIALIZE(Type, BaseType, ...) \
  NLOHMANN_STUB_TO_JSON(friend, Type, NLOHMANN_STUB_BASE_TO(BaseType), __VA_ARGS__)
#define NLOHMANN_DEFINE_DERIVED_TYPE_NON_INTRUSIVE(Type, BaseType, ...)             \
  NLOHMANN_STUB_TO_JSON(inline, Type, NLOHMANN_STUB_BASE_TO(BaseType), __VA_ARGS__) \
  NLOHMANN_STUB_FROM_JSON(inline, Type, NLOHMANN_STUB_BASE_FROM(BaseType), __VA_ARGS__)
#define NLOHMANN_DEFINE_DERIVED_TYPE_NON_INTRUSIVE_WITH_DEFAULT(Type, BaseType, ...) \
  NLOHMANN_STUB_TO_JSON(inline, Type, NLOHMANN_STUB_BASE_TO(BaseType), __VA_ARGS__)  \
  NLOHMANN_STUB_FROM_JSON_WITH_DEFAULT(inline, Type, NLOHMANN_STUB_BASE_FROM(BaseType), __VA_ARGS__)
#define NLOHMANN_DEFINE_DERIVED_TYPE_NON_INTRUSIVE_ONLY_SERIALIZE(Type, BaseType, ...) \
  NLOHMANN_STUB_TO_JSON(inline, Type, NLOHMANN_STUB_BASE_TO(BaseType), __VA_ARGS__)

#define NLOHMANN_JSON_SERIALIZE_ENUM(ENUM_TYPE, ...)                          \
  template <typename BasicJsonType>                                           \
  inline void to_json(BasicJsonType& j, const ENUM_TYPE& e) {                 \
    static const std::pair<ENUM_TYPE, BasicJsonType> mapping[] = __VA_ARGS__; \
    for (const auto& pair : mapping)                                          \
      if (pair.first == e) j = pair.second;                                   \
  }                                                                           \
  template <typename BasicJsonType>                                           \
  inline void from_json(const BasicJsonType& j, ENUM_TYPE& e) {               \
    static const std::pair<ENUM_TYPE, BasicJsonType> mapping[] = __VA_ARGS__; \
    for (const auto& pair : mapping)                                          \
      if (pair.second == j) e = pair.first;                                   \
  }

#endif  // INCLUDE_NLOHMANN_JSON_HPP_
