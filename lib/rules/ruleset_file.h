// One file of a ruleset: read, bounded, its keys checked; nothing merged yet.
#pragma once

#include <yaml-cpp/yaml.h>

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "rules/given_then.h"

namespace tvaara::rules {

// Of an extended ruleset: which of its rules are on.
enum class ExtendMode { off, recommended, all };

struct Extends {
  std::string name;
  ExtendMode mode = ExtendMode::recommended;
  YAML::Node place;
};

struct RulesetFile {
  std::string path;   // absolute
  std::string shown;  // as messages call it: relative to the root
  YAML::Node root;
  std::vector<Extends> extends;
  Aliases aliases;                  // its own
  std::set<std::string> functions;  // in JavaScript
  std::string documentation_url;

  Location place_of(const YAML::Node& node) const;
  Error error(const YAML::Node& node, std::string message, std::string hint = "") const;
};

Result<RulesetFile> read_ruleset_file(const std::string& path, const std::string& shown);

// Of a part of a ruleset with `extends` (the ruleset itself, an override).
Result<std::vector<Extends>> read_extends(const YAML::Node& node, const std::string& file);

// What `severity` may be; off is no level.
struct Grade {
  bool off = false;
  findings::Level level = findings::Level::warning;
};
Result<Grade> read_grade(const YAML::Node& node, const std::string& file);

// The entries of a mapping in order; an Error for a key that is no text or is there twice.
using Entries = std::vector<std::pair<YAML::Node, YAML::Node>>;
Result<Entries> entries_of(const YAML::Node& map, const std::string& file);

}  // namespace tvaara::rules
