// Rulesets put together: every rule by its name, as the last file to speak of it left it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "findings/findings.h"
#include "rules/ruleset.h"
#include "rules/ruleset_file.h"

namespace tvaara::rules {

struct Definition {
  std::map<std::string, Written> keys;  // of the rule's mapping, each from the last file to say it
  Written place;                        // its name, where it was first defined
  std::shared_ptr<const Aliases> aliases;  // of the file that defined it
  std::set<std::string> functions;         // in JavaScript, of every file that spoke of it
  std::string documentation_url;
  bool enabled = true;

  const Written* key(const std::string& name) const;
};
using Definitions = std::map<std::string, Definition>;

// What an override says of one rule: a definition of its own, or a switch.
struct Patch {
  std::vector<std::string> files;  // globs over absolute paths
  std::string pointer;
  std::optional<bool> asked;
  std::optional<findings::Level> level;
  std::optional<Definition> definition;
};

struct Merged {
  Definitions rules;
  std::map<std::string, std::vector<Patch>> patches;
  Aliases aliases;
  std::vector<findings::Gap> gaps;
  bool unavailable = false;  // something that is extended is not here: its rules are not known
};

Result<Merged> merge_ruleset(const std::string& path, const RulesetPlace& place);

}  // namespace tvaara::rules
