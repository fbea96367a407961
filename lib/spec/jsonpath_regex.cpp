// JavaScript's regular expressions in RE2's spelling.
#include "spec/jsonpath_tree.h"

namespace tvaara::spec::jsonpath {
namespace {

constexpr int64_t kMaxRegexMemory = 8 << 20;  // RE2's budget per expression, in bytes

bool hex(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }

// `\uXXXX` and `\/` are spelled otherwise; `$` without the m flag means the end in both.
std::string translated(std::string_view source) {
  std::string out;
  for (size_t i = 0; i < source.size(); ++i) {
    if (source[i] != '\\' || i + 1 >= source.size()) {
      out += source[i];
      continue;
    }
    char next = source[++i];
    bool code = next == 'u' && i + 4 < source.size() && hex(source[i + 1]) && hex(source[i + 2]) &&
                hex(source[i + 3]) && hex(source[i + 4]);
    if (code) {
      out += "\\x{" + std::string(source.substr(i + 1, 4)) + "}";
      i += 4;
    } else if (next == '/') {
      out += '/';
    } else {
      out += '\\';
      out += next;
    }
  }
  return out;
}

}  // namespace

Result<std::shared_ptr<const re2::RE2>> compile_regex(std::string_view source,
                                                      std::string_view flags) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kMaxRegexMemory);
  std::string prefix;
  for (char flag : flags) {
    if (flag == 'i') options.set_case_sensitive(false);
    if (flag == 's' || flag == 'm') prefix += flag;
    if (std::string_view("gimsuy").find(flag) == std::string_view::npos) {
      return Error{"unknown flag '" + std::string(1, flag) + "' of a regular expression"};
    }
  }
  std::string text = translated(source);
  if (!prefix.empty()) text = "(?" + prefix + ")" + text;
  auto regex = std::make_shared<re2::RE2>(text, options);
  if (regex->ok()) return std::shared_ptr<const re2::RE2>(regex);
  bool around = source.find("(?=") != std::string_view::npos ||
                source.find("(?!") != std::string_view::npos ||
                source.find("(?<=") != std::string_view::npos ||
                source.find("(?<!") != std::string_view::npos;
  return Error{"the regular expression cannot be read: " + regex->error(), "", 0, 0,
               around
                   ? "look-around is not supported, since it takes unbounded time; use two checks, "
                     "e.g. `match` and `notMatch`"
                   : "back-references are not supported"};
}

}  // namespace tvaara::spec::jsonpath
