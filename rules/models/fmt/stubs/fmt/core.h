// {fmt} 9, as far as the rows ask.
#pragma once

#include <cstdio>
#include <iterator>
#include <string>
#include <string_view>

namespace fmt {

template <typename Char>
class basic_string_view {
 public:
  basic_string_view(const Char* text);
  basic_string_view(const Char* text, size_t size);
  basic_string_view(const std::basic_string<Char>& text);
  basic_string_view(std::basic_string_view<Char> text);
  const Char* data() const;
  size_t size() const;
};
using string_view = basic_string_view<char>;

struct runtime_format_string {
  string_view str;
};
runtime_format_string runtime(string_view text);

template <typename Char, typename... Args>
class basic_format_string {
 public:
  template <typename Text>
  basic_format_string(const Text& text);
  basic_format_string(runtime_format_string text);
};
template <typename Value>
struct type_identity {
  using type = Value;
};
template <typename... Args>
using format_string = basic_format_string<char, typename type_identity<Args>::type...>;

struct format_args {
  template <typename... Args>
  format_args(const Args&... values);
};
template <typename... Args>
format_args make_format_args(const Args&... values);

template <typename... Args>
std::string format(format_string<Args...> text, Args&&... values);
std::string vformat(string_view text, format_args values);
template <typename Out, typename... Args>
Out format_to(Out out, format_string<Args...> text, Args&&... values);
template <typename... Args>
void print(format_string<Args...> text, Args&&... values);
template <typename... Args>
void print(std::FILE* file, format_string<Args...> text, Args&&... values);

}  // namespace fmt
