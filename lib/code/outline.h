// A source file as tokens with brackets matched: what can be known of code that does not parse.
//
// Idea: names, brackets and the words in front of a brace tell where functions and classes stand,
// whatever the names mean. Two things rest on it: declarations made up for what a missing header
// would have declared (placeholder.h), and calls by name in bodies that stay lost (textual.h).
// Directives are left out, and so is what the preprocessor skipped.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "code/clang.h"

namespace tvaara::code {

struct SourceToken {
  clang::tok::TokenKind kind = clang::tok::unknown;
  llvm::StringRef text;  // into the content
  unsigned offset = 0;
  bool starts_line = false;

  bool is(llvm::StringRef wanted) const { return text == wanted; }
  bool name() const { return kind == clang::tok::identifier; }  // a name, no keyword
  bool literal() const { return clang::tok::isLiteral(kind); }
};

enum class ScopeKind : uint8_t { space, klass, function, other };  // other: enumerators, lists

struct OutlinedFunction {
  std::string name;            // qualified by the namespaces and classes around it
  size_t name_token = 0;       // numbers of tokens
  size_t open = 0, close = 0;  // the body's braces
};

struct Outline {
  std::vector<SourceToken> tokens;
  std::vector<ScopeKind> scopes;            // per token: what it stands in
  std::vector<size_t> partner;              // of a bracket: the other one; else its own number
  std::vector<OutlinedFunction> functions;  // of namespaces and classes, in order
};

// Begin and end offsets of regions that conditions left out, in order.
using SkippedRegions = std::vector<std::pair<unsigned, unsigned>>;

// `content` outlives the result.
Outline outline_of(llvm::StringRef content, const clang::LangOptions& language,
                   const SkippedRegions& skipped);

}  // namespace tvaara::code
