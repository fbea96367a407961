// A rule as loaded from its folder: metadata, help text and one query.
//
// rules/<pack>/<rule>/rule.yaml is the whole of a rule (plus rule.cpp where no query can say it);
// its id is "<pack>/<rule>". Unknown keys are errors with a suggestion.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "findings/findings.h"

namespace YAML {
class Node;
}

namespace tvaara::rules {

enum class QueryKind { given_then, call, flow, endpoint, literal, native };

struct GivenThen;  // given_then.h

// What a ruleset says of one rule for some contracts, or for some parts of them.
struct RuleOverride {
  std::vector<std::string> files;  // globs over absolute paths
  std::string root;                // absolute; contracts' paths are relative to it
  std::string pointer;             // of the part; empty: the whole contract
  std::optional<bool> asked;
  std::optional<findings::Level> level;
  std::shared_ptr<const GivenThen> query;  // null: the rule's own
  std::string message;                     // with `query`
};

struct Rule {
  findings::RuleInfo info;
  bool applies_to_spec = false, applies_to_code = false;
  // Level by data class; a class that is absent here is not asked, if the map is not empty.
  std::map<std::string, findings::Level> level_by_class;
  std::string message;   // template with {placeholders} that the query fills
  std::string why, fix;  // one sentence each, shown under a finding
  std::string depth;     // name of the depth item this rule asks for ("mtls"); else empty
  QueryKind kind = QueryKind::native;
  bool native = false;  // asks a rule.cpp, alone or beside the query
  std::shared_ptr<const YAML::Node>
      query;           // the subtree under the query's key; null if native alone
  std::string folder;  // absolute
  // Rules of a ruleset: their query is read already, `file` is where they stand.
  std::string file;
  std::shared_ptr<const GivenThen> given_then;
  bool asked = true;                    // false: only where an override says so
  std::vector<RuleOverride> overrides;  // later ones win
};

// All rules under the folder (two levels: pack/rule), sorted by id; the pack `models` is none. A
// folder without rule.yaml is an error; so is a rule that cannot be read, and a native rule that is
// not built in: a broken rule must never read as "no finding".
// Pages take more than half of the reading; whoever shows none leaves them out.
enum class Pages : uint8_t { read, leave_out };
Result<std::vector<Rule>> load_rules(const std::string& folder, Pages pages = Pages::read);

// Adds those of another folder (a user's), which may hold packs, be a pack, or be one rule; an id
// that is there already is an error.
Status add_rules(std::vector<Rule>& rules, const std::string& folder);

}  // namespace tvaara::rules
