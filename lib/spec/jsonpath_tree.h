// The parsed form of a JSONPath: what jsonpath_parse.cpp makes, and the other two files evaluate.
#pragma once

#include <re2/re2.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace tvaara::spec::jsonpath {

struct Expression;
using ExpressionPtr = std::shared_ptr<const Expression>;

struct Selector {
  enum class Kind { name, wildcard, index, slice, filter } kind = Kind::wildcard;
  std::string name;
  int64_t index = 0;
  std::optional<int64_t> from, to;
  int64_t step = 1;
  ExpressionPtr filter;
};

struct Segment {
  enum class Kind { child, descendant, keys, parent } kind = Kind::child;
  std::vector<Selector> selectors;
};

struct Expression {
  enum class Kind {
    undefined,
    null,
    boolean,
    number,
    string,
    regex,  // literals
    current,
    root,  // a path from @ or $
    property,
    path,
    parent,
    parent_property,  // @property and kin
    negation,
    conjunction,
    disjunction,  // logic
    equal,
    same,
    less,
    less_equal,  // others are made of these
    length,
    call,  // `text`: the function
  };
  Kind kind = Kind::undefined;
  bool truth = false;
  double number = 0;
  std::string text;
  std::shared_ptr<const re2::RE2> regex;
  std::vector<Segment> segments;
  std::vector<ExpressionPtr> arguments;
};

Result<std::vector<Segment>> parse_path(std::string_view text);

// A JavaScript regular expression for RE2; an Error if it needs what RE2 does not have.
Result<std::shared_ptr<const re2::RE2>> compile_regex(std::string_view source,
                                                      std::string_view flags);

}  // namespace tvaara::spec::jsonpath
