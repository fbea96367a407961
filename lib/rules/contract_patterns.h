// Regular expressions of schemas (ECMA 262), read only as far as rules ask: never run.
//
// What a pattern says of length, anchors and backtracking is decided from its structure. A pattern
// that the reader does not understand, or that is too long to compare its parts in pairs, is said
// to be nothing: neither harmless nor at fault.
#pragma once

#include <optional>
#include <string_view>

#include "rules/context.h"
#include "spec/document.h"

namespace tvaara::rules {

// Every alternative begins with ^ and ends with $; otherwise it only has to occur somewhere.
std::optional<bool> is_anchored(std::string_view pattern);
// Anchored, and no part repeats without end.
std::optional<bool> bounds_length(std::string_view pattern);
// A repeated group that can match one text in exponentially many ways: (a+)+, (a|a)*, (\w+\s?)*.
std::optional<bool> is_explosive(std::string_view pattern);

// Records that a rule could not judge this pattern.
void tell_unread_pattern(spec::Node pattern, Reporter& report);

}  // namespace tvaara::rules
