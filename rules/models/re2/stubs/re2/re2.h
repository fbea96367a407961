// Interface of RE2 as far as servers use it, written for tvaara.
#pragma once

#include <string>
#include <string_view>

namespace re2 {
class StringPiece {
 public:
  StringPiece();
  StringPiece(const char* text);
  StringPiece(const std::string& text);
  StringPiece(std::string_view text);
  StringPiece(const char* text, size_t size);
  const char* data() const;
  size_t size() const;
  std::string as_string() const;
};
class RE2 {
 public:
  class Options {};
  RE2(const char* pattern);
  RE2(const std::string& pattern);
  RE2(const StringPiece& pattern, const Options& options);
  bool ok() const;
  const std::string& pattern() const;
  template <typename... A>
  static bool FullMatch(const StringPiece& text, const RE2& pattern, A&&... out);
  template <typename... A>
  static bool PartialMatch(const StringPiece& text, const RE2& pattern, A&&... out);
  template <typename... A>
  static bool Consume(StringPiece* text, const RE2& pattern, A&&... out);
  template <typename... A>
  static bool FindAndConsume(StringPiece* text, const RE2& pattern, A&&... out);
  static bool Replace(std::string* text, const RE2& pattern, const StringPiece& rewrite);
  static int GlobalReplace(std::string* text, const RE2& pattern, const StringPiece& rewrite);
  static bool Extract(const StringPiece& text, const RE2& pattern, const StringPiece& rewrite,
                      std::string* out);
  static std::string QuoteMeta(const StringPiece& text);
};
}  // namespace re2
using re2::RE2;
