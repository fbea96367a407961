// Regular expressions of schemas (ECMA 262), read only as far as rules ask: never run.
//
// What a pattern says of length, anchors and backtracking is decided from its structure; what the
// reader does not understand counts as harmless for `explosive` and as unbounded for length.
#pragma once

#include <string_view>

namespace tvaara::rules {

// Every alternative begins with ^ and ends with $; otherwise it only has to occur somewhere.
bool is_anchored(std::string_view pattern);
// Anchored, and no part repeats without end.
bool bounds_length(std::string_view pattern);
// A repeated group that can match one text in exponentially many ways: (a+)+, (a|a)*, (\w+\s?)*.
bool is_explosive(std::string_view pattern);

}  // namespace tvaara::rules
