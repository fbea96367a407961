// Colours of the terminal, or none. The only place that knows an escape sequence; it is never given
// text from scanned files that has not gone through safe().
#pragma once

#include <string>
#include <string_view>

#include "findings/findings.h"

namespace tvaara::report {

class Paint {
 public:
  explicit Paint(bool on) : on_(on) {}

  std::string bold(std::string_view text) const { return wrap("1", text); }
  std::string dim(std::string_view text) const { return wrap("2", text); }
  std::string gutter(std::string_view text) const { return wrap("1;34", text); }
  std::string good(std::string_view text) const { return wrap("32", text); }
  std::string bad(std::string_view text) const { return wrap("1;31", text); }
  std::string doubt(std::string_view text) const { return wrap("33", text); }

  std::string level(findings::Level level, std::string_view text) const {
    switch (level) {
      case findings::Level::error:
        return wrap("1;31", text);
      case findings::Level::warning:
        return wrap("1;33", text);
      case findings::Level::note:
        return wrap("1;36", text);
    }
    return std::string(text);
  }

 private:
  std::string wrap(const char* code, std::string_view text) const {
    if (!on_ || text.empty()) return std::string(text);
    return std::string("\x1b[") + code + "m" + std::string(text) + "\x1b[0m";
  }

  bool on_;
};

}  // namespace tvaara::report
