#include "rules/ruleset_file.h"

#include <algorithm>

#include "base/file.h"
#include "base/limits.h"
#include "base/text.h"

namespace tvaara::rules {
namespace {

const std::vector<std::string> kKeys{
    "extends",   "rules",  "aliases",       "formats",          "functions",  "functionsDir",
    "overrides", "except", "parserOptions", "documentationUrl", "description"};

// Anchors let a small file stand for a huge one, or for one without end.
bool bounded(const YAML::Node& node, uint32_t depth, size_t& nodes) {
  if (depth > limits::kMaxRulesetDepth || ++nodes > limits::kMaxRulesetNodes) return false;
  if (node.IsSequence()) {
    return std::all_of(node.begin(), node.end(),
                       [&](const YAML::Node& item) { return bounded(item, depth + 1, nodes); });
  }
  if (!node.IsMap()) return true;
  return std::all_of(node.begin(), node.end(), [&](const auto& entry) {
    return bounded(entry.first, depth + 1, nodes) && bounded(entry.second, depth + 1, nodes);
  });
}

Result<std::vector<AliasTarget>> read_targets(const YAML::Node& node, const std::string& file) {
  if (!node.IsMap()) {
    Result<std::vector<std::string>> given = read_strings(node, file);
    if (!given) return given.error();
    return std::vector<AliasTarget>{{{}, *given}};
  }
  if (Status known = check_keys(node, {"description", "targets"}, file); !known) {
    return known.error();
  }
  std::vector<AliasTarget> out;
  for (const YAML::Node& item : node["targets"]) {
    if (Status known = check_keys(item, {"formats", "given"}, file); !known) return known.error();
    if (!item["given"]) return yaml_error(item, file, "needs `given`");
    Result<std::vector<std::string>> given = read_strings(item["given"], file);
    if (!given) return given.error();
    AliasTarget target{{}, *given};
    if (item["formats"]) {
      Result<std::vector<std::string>> formats = read_formats(item["formats"], file);
      if (!formats) return formats.error();
      target.formats = *formats;
    }
    out.push_back(std::move(target));
  }
  if (out.empty()) return yaml_error(node, file, "needs `targets`");
  return out;
}

Status read_aliases(const YAML::Node& node, RulesetFile& out) {
  if (!node) return ok_status();
  Result<Entries> entries = entries_of(node, out.shown);
  if (!entries) return entries.error();
  for (const auto& [name, value] : *entries) {
    Result<std::vector<AliasTarget>> targets = read_targets(value, out.shown);
    if (!targets) return targets.error();
    out.aliases[name.Scalar()] = *targets;
  }
  return ok_status();
}

// `functions: [name, [name, schema of its options]]`.
Status read_functions(const YAML::Node& node, RulesetFile& out) {
  if (!node) return ok_status();
  if (!node.IsSequence()) return out.error(node, "must be a list of functions");
  for (const YAML::Node& item : node) {
    YAML::Node name = item.IsSequence() && item.size() != 0 ? item[0] : item;
    if (!name.IsScalar()) return out.error(item, "must be the name of a function");
    out.functions.insert(name.Scalar());
  }
  return ok_status();
}

Result<Extends> read_extension(const YAML::Node& item, const std::string& file) {
  Extends out{"", ExtendMode::recommended, item};
  if (item.IsScalar()) {
    out.name = item.Scalar();
    return out;
  }
  bool pair = item.IsSequence() && item.size() == 2 && item[0].IsScalar() && item[1].IsScalar();
  if (!pair) return yaml_error(item, file, "must be a ruleset, or [ruleset, mode]");
  out.name = item[0].Scalar();
  std::string mode = item[1].Scalar();
  const std::vector<std::string> modes{"all", "recommended", "off"};
  if (std::find(modes.begin(), modes.end(), mode) == modes.end()) {
    return yaml_error(item[1], file, "unknown mode '" + mode + "'", "all, recommended or off");
  }
  out.mode = mode == "all"   ? ExtendMode::all
             : mode == "off" ? ExtendMode::off
                             : ExtendMode::recommended;
  return out;
}

}  // namespace

Location RulesetFile::place_of(const YAML::Node& node) const {
  YAML::Mark mark = node.Mark();
  return {shown, static_cast<uint32_t>(mark.line + 1), static_cast<uint32_t>(mark.column + 1)};
}

Error RulesetFile::error(const YAML::Node& node, std::string message, std::string hint) const {
  return yaml_error(node, shown, std::move(message), std::move(hint));
}

Result<Entries> entries_of(const YAML::Node& map, const std::string& file) {
  Entries out;
  if (map.IsNull()) return out;
  if (!map.IsMap()) return yaml_error(map, file, "must be a mapping");
  std::set<std::string> seen;
  for (const auto& entry : map) {
    if (!entry.first.IsScalar()) return yaml_error(entry.first, file, "a key must be a text");
    if (!seen.insert(entry.first.Scalar()).second) {
      return yaml_error(entry.first, file, "'" + entry.first.Scalar() + "' is there twice");
    }
    out.emplace_back(entry.first, entry.second);
  }
  return out;
}

Result<std::vector<Extends>> read_extends(const YAML::Node& node, const std::string& file) {
  std::vector<Extends> out;
  if (!node || node.IsNull()) return out;
  if (!node.IsSequence()) {
    Result<Extends> one = read_extension(node, file);
    if (!one) return one.error();
    return std::vector<Extends>{*one};
  }
  for (const YAML::Node& item : node) {
    Result<Extends> one = read_extension(item, file);
    if (!one) return one.error();
    out.push_back(std::move(*one));
  }
  return out;
}

Result<Grade> read_grade(const YAML::Node& node, const std::string& file) {
  using findings::Level;
  const std::vector<std::pair<std::string, Grade>> grades{
      {"error", {false, Level::error}}, {"warn", {false, Level::warning}},
      {"info", {false, Level::note}},   {"hint", {false, Level::note}},
      {"off", {true, Level::note}},     {"0", {false, Level::error}},
      {"1", {false, Level::warning}},   {"2", {false, Level::note}},
      {"3", {false, Level::note}},      {"-1", {true, Level::note}}};
  std::string word = node.IsScalar() ? node.Scalar() : "";
  for (const auto& [name, grade] : grades) {
    if (word == name) return grade;
  }
  std::string near = nearest(word, {"error", "warn", "info", "hint", "off"});
  return yaml_error(
      node, file, "unknown severity '" + word + "'",
      near.empty() ? "error, warn, info, hint or off" : "did you mean '" + near + "'?");
}

Result<RulesetFile> read_ruleset_file(const std::string& path, const std::string& shown) {
  Result<std::string> content = read_file(path, limits::kMaxRulesetBytes);
  if (!content) return content.error();
  RulesetFile out;
  out.path = path;
  out.shown = shown;
  try {
    out.root.reset(YAML::Load(*content));
  } catch (const YAML::Exception& problem) {
    Error error{problem.msg, shown};
    if (problem.mark.is_null()) return error;
    error.line = static_cast<uint32_t>(problem.mark.line + 1);
    error.column = static_cast<uint32_t>(problem.mark.column + 1);
    return error;
  }
  size_t nodes = 0;
  if (!bounded(out.root, 0, nodes)) {
    return Error{"the ruleset is too large or too deep", shown, 0, 0,
                 "anchors that repeat others count in full"};
  }
  if (!out.root.IsMap())
    return Error{"no ruleset: it must be a mapping with `rules` or `extends`", shown};
  Result<Entries> entries = entries_of(out.root, shown);
  if (!entries) return entries.error();
  YAML::Node own(YAML::NodeType::Map);
  for (const auto& [key, value] : *entries) {
    if (!starts_with(key.Scalar(), "x-")) own[key] = value;
  }
  if (Status known = check_keys(own, kKeys, shown); !known) return known.error();
  Result<std::vector<Extends>> extends = read_extends(out.root["extends"], shown);
  if (!extends) return extends.error();
  out.extends = *extends;
  if (Status status = read_aliases(out.root["aliases"], out); !status) return status.error();
  if (Status status = read_functions(out.root["functions"], out); !status) return status.error();
  if (YAML::Node url = out.root["documentationUrl"]; url && url.IsScalar()) {
    out.documentation_url = url.Scalar();
  }
  return out;
}

}  // namespace tvaara::rules
