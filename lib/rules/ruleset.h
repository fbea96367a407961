// Spectral rulesets (`.spectral.yaml`, `.yml`, `.json`) as rules of tvaara's.
//
// A ruleset is read as Spectral reads it: what it extends, then its own rules over it, then its
// overrides. What is told apart: a mistake (a misspelt key, function, option) is an error, so that
// nothing passes because it was not understood; what cannot be had here (JavaScript, packages,
// URLs, expressions beyond linear time) becomes a gap that names the rule, and the rest is asked.
// Its rules are called spectral/<name>, and never turn the answer to a question.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "findings/findings.h"
#include "rules/rule.h"

namespace tvaara::rules {

struct Ruleset {
  std::vector<Rule> rules;          // those to be asked
  std::vector<findings::Gap> gaps;  // kind "ruleset"
};

struct RulesetPlace {
  std::string root;     // absolute; of the scan
  std::string builtin;  // folder with what tvaara has of Spectral's own rulesets
};

// The ruleset that Spectral would find in the folder, or "".
std::string ruleset_in(const std::string& folder);

Result<Ruleset> load_ruleset(const std::string& path, const RulesetPlace& place);

}  // namespace tvaara::rules
