// Interface of Abseil's functions for texts as far as programs use them, written for tvaara.
//
// Not compared with the real library: formats are checked at compile time there.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace absl {
using string_view = std::string_view;

class AlphaNum {
 public:
  AlphaNum(int value);
  AlphaNum(unsigned value);
  AlphaNum(long value);
  AlphaNum(unsigned long value);
  AlphaNum(long long value);
  AlphaNum(unsigned long long value);
  AlphaNum(double value);
  AlphaNum(const char* value);
  AlphaNum(string_view value);
  AlphaNum(const std::string& value);
};
template <class... A>
std::string StrCat(const A&...) {
  return {};
}
template <class... A>
void StrAppend(std::string*, const A&...) {}
template <class... A>
std::string StrFormat(string_view, const A&...) {
  return {};
}
template <class... A>
std::string& StrAppendFormat(std::string* out, string_view, const A&...) {
  return *out;
}
template <class... A>
std::string Substitute(string_view, const A&...) {
  return {};
}
template <class C>
std::string StrJoin(const C&, string_view) {
  return {};
}
template <class C, class F>
std::string StrJoin(const C&, string_view, F&&) {
  return {};
}
class SkipEmpty {};
class ByChar {
 public:
  explicit ByChar(char c);
};
class ByAnyChar {
 public:
  explicit ByAnyChar(string_view characters);
};
template <class D>
std::vector<std::string> StrSplit(string_view, D) {
  return {};
}
template <class D, class P>
std::vector<std::string> StrSplit(string_view, D, P) {
  return {};
}
std::string StrReplaceAll(string_view text,
                          std::initializer_list<std::pair<string_view, string_view>> by);
bool StrContains(string_view text, string_view part) noexcept;
bool StrContains(string_view text, char part) noexcept;
bool StartsWith(string_view text, string_view prefix) noexcept;
bool EndsWith(string_view text, string_view suffix) noexcept;
bool EqualsIgnoreCase(string_view a, string_view b) noexcept;
bool StartsWithIgnoreCase(string_view text, string_view prefix) noexcept;
bool EndsWithIgnoreCase(string_view text, string_view suffix) noexcept;
string_view StripPrefix(string_view text, string_view prefix);
string_view StripSuffix(string_view text, string_view suffix);
bool ConsumePrefix(string_view* text, string_view prefix);
bool ConsumeSuffix(string_view* text, string_view suffix);
std::string AsciiStrToLower(string_view text);
std::string AsciiStrToUpper(string_view text);
string_view StripAsciiWhitespace(string_view text);
string_view StripLeadingAsciiWhitespace(string_view text);
string_view StripTrailingAsciiWhitespace(string_view text);
template <class N>
bool SimpleAtoi(string_view, N*) {
  return true;
}
bool SimpleAtod(string_view text, double* out);
bool SimpleAtof(string_view text, float* out);
bool SimpleAtob(string_view text, bool* out);
std::string CEscape(string_view text);
std::string CHexEscape(string_view text);
std::string Utf8SafeCEscape(string_view text);
std::string Base64Escape(string_view text);
std::string WebSafeBase64Escape(string_view text);
bool Base64Unescape(string_view text, std::string* out);
bool WebSafeBase64Unescape(string_view text, std::string* out);
std::string BytesToHexString(string_view text);
std::string HexStringToBytes(string_view text);
class Cord {
 public:
  Cord();
  explicit Cord(string_view text);
  void Append(string_view text);
  string_view Flatten();
  explicit operator std::string() const;
};
}  // namespace absl
