// A regular expression as JavaScript writes it, asked in linear time.
//
// Idea: RE2 has no look-around, but rulesets use it almost only at the ends of an expression, where
// it says the same as a second expression: `^(?!a)b` fits what `^b` fits and `^a` does not.
//   ^(?=a)(?!b)c      c(?<!a)$      ^((?!a).)*$
#pragma once

#include <re2/re2.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace tvaara::rules {

class Pattern {
 public:
  Pattern() = default;
  // An Error if it needs more than that.
  static Result<Pattern> compile(std::string_view source, std::string_view flags);

  explicit operator bool() const { return !parts_.empty(); }
  bool matches(std::string_view text) const;
  const std::string& source() const { return source_; }

 private:
  struct Part {
    std::shared_ptr<const re2::RE2> regex;
    bool wanted;
  };
  Status add(const std::string& source, std::string_view flags, bool wanted);

  std::string source_;
  std::vector<Part> parts_;
};

}  // namespace tvaara::rules
