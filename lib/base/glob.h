// Globs over paths and qualified names.
//
// `*` matches any run without '/', `**` any run, `?` one character, `{a,b}` alternatives.
// Matching is linear in the text times the pattern (no backtracking blow-up).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tvaara {

bool glob_match(std::string_view pattern, std::string_view text);
// "a::{b,c}" -> "a::b", "a::c"; nested braces allowed. At most kMaxBraceAlternatives results.
std::vector<std::string> expand_braces(std::string_view pattern);

}  // namespace tvaara
