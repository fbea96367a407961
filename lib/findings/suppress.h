// Suppressions: findings that a person accepted in place, with a reason.
//
//   // tvaara: allow(authz/idor) the id is a capability token        (in YAML: # tvaara: …)
//   x-tvaara-allow: "authz/idor the id is a capability token"        (in an object of a contract)
//
// Idea: a suppression is a claim that can rot, so it is held to account: one that matches nothing,
// names no rule or gives no reason is a finding of its own. A comment on the line of a finding wins
// over its effect on the line below: a trailing comment does not silence the next statement too.
// A suppression without a reason still suppresses: its own finding says what is missing.
#pragma once

#include <string>
#include <vector>

#include "findings/findings.h"

namespace tvaara::findings {

inline constexpr const char* kUnusedSuppression = "project/unused-suppression";
inline constexpr const char* kSuppressionWithoutReason = "project/suppression-without-reason";

// A comment of source or contract with its marks (`//`, `/*`, `#`) or without; `where` is its
// range.
struct Comment {
  std::string text;
  Location where;
};

// One `x-tvaara-allow` entry: "pack/rule[, pack/rule] reason". `covers` is the range of the object
// that holds it, including the object's own key.
struct AllowEntry {
  std::string text;
  Location where;
  Location covers;
};

struct Suppression {
  std::vector<std::string> rules;
  std::string reason;
  Location where;           // where it is reported
  uint32_t first_line = 0;  // it holds for findings that begin on these lines …
  uint32_t last_line = 0;
  uint32_t below = 0;  // … and on this one, if none of that rule is above; 0: none
};

// All `tvaara: allow(…)` of the comments. Comments that do not say so are skipped; one that says so
// but cannot be read becomes a suppression without rules, which is reported.
std::vector<Suppression> parse_comments(const std::vector<Comment>& comments);
std::vector<Suppression> parse_allow_entries(const std::vector<AllowEntry>& entries);

// Moves what is suppressed to results.suppressed (property "suppression": the reason) and adds the
// findings about suppressions themselves, then sorts. `all_rules`: the ids of every rule there is;
// rules that were not asked in this run (not in results.rules) cannot be unused.
void apply_suppressions(const std::vector<Suppression>& suppressions,
                        const std::vector<std::string>& all_rules, Results& results);

}  // namespace tvaara::findings
