#include "rules/ruleset.h"

#include <algorithm>

#include "base/file.h"
#include "base/text.h"
#include "rules/given_then.h"
#include "rules/ruleset_merge.h"

namespace tvaara::rules {
namespace {

std::string text_of(const Definition& rule, const char* key) {
  const Written* said = rule.key(key);
  return said != nullptr && said->node.IsScalar() ? said->node.Scalar() : "";
}

// Functions in JavaScript that the rule asks.
std::vector<std::string> scripts_of(const Definition& rule) {
  std::vector<std::string> out;
  const Written* then = rule.key("then");
  if (then == nullptr) return out;
  auto look = [&](const YAML::Node& item) {
    bool named = item.IsMap() && item["function"] && item["function"].IsScalar();
    if (named && rule.functions.count(item["function"].Scalar()) != 0) {
      out.push_back(item["function"].Scalar());
    }
  };
  if (!then->node.IsSequence()) look(then->node);
  if (then->node.IsSequence()) {
    for (const YAML::Node& item : then->node) look(item);
  }
  return out;
}

class Builder {
 public:
  Builder(const RulesetPlace& place, const Merged& merged, Ruleset& out)
      : place_(place), merged_(merged), out_(out) {}

  Status add(const std::string& name, const Definition* definition) {
    Rule rule;
    rule.kind = QueryKind::given_then;
    rule.info.id = "spectral/" + name;
    rule.info.precision = findings::Precision::high;
    rule.applies_to_spec = true;
    rule.asked = definition != nullptr && definition->enabled;
    if (Status status = add_overrides(name, rule); !status) return status;
    bool somewhere =
        rule.asked || std::any_of(rule.overrides.begin(), rule.overrides.end(),
                                  [](const RuleOverride& o) { return o.asked == true; });
    if (!somewhere) return ok_status();
    if (definition != nullptr) {
      if (Status status = describe(*definition, rule); !status) return status;
      Result<std::shared_ptr<const GivenThen>> query = read(name, *definition);
      if (!query) return query.error();
      rule.given_then = *query;
    } else {
      const Definition& first = *merged_.patches.at(name).front().definition;
      if (Status status = describe(first, rule); !status) return status;
    }
    // Without a query of its own it is asked where an override brings one.
    if (!rule.given_then) rule.asked = false;
    bool any = rule.given_then != nullptr ||
               std::any_of(rule.overrides.begin(), rule.overrides.end(),
                           [](const RuleOverride& o) { return o.query != nullptr; });
    if (any) out_.rules.push_back(std::move(rule));
    return ok_status();
  }

 private:
  Status describe(const Definition& definition, Rule& rule) {
    std::string description = text_of(definition, "description");
    rule.info.title = description.empty() ? rule.info.id : description;
    rule.message = message_of(definition);
    rule.file = definition.place.file;
    if (const Written* severity = definition.key("severity")) {
      Result<Grade> grade = read_grade(severity->node, severity->file);
      if (!grade) return grade.error();
      rule.info.level = grade->level;
    }
    std::string url = text_of(definition, "documentationUrl");
    if (url.empty()) url = definition.documentation_url;
    rule.info.help_markdown = "## What it asks\n\n" + rule.info.title + "\n";
    rule.info.help_markdown += "\n## References\n\n- rule of the ruleset " + rule.file + "\n";
    if (!url.empty()) rule.info.help_markdown += "- " + url + "\n";
    return ok_status();
  }

  static std::string message_of(const Definition& definition) {
    std::string message = text_of(definition, "message");
    return message.empty() ? text_of(definition, "description") : message;
  }

  Status add_overrides(const std::string& name, Rule& rule) {
    auto patches = merged_.patches.find(name);
    if (patches == merged_.patches.end()) return ok_status();
    for (const Patch& patch : patches->second) {
      RuleOverride override{patch.files, place_.root, patch.pointer, patch.asked, patch.level,
                            nullptr,     ""};
      if (patch.definition) {
        Result<std::shared_ptr<const GivenThen>> query = read(name, *patch.definition);
        if (!query) return query.error();
        if (!*query) continue;
        override.query = *query;
        override.message = message_of(*patch.definition);
        if (const Written* severity = patch.definition->key("severity")) {
          Result<Grade> grade = read_grade(severity->node, severity->file);
          if (!grade) return grade.error();
          override.level = grade->level;
        }
      }
      rule.overrides.push_back(std::move(override));
    }
    return ok_status();
  }

  // Null, and a gap, if the rule needs what is not to be had here.
  Result<std::shared_ptr<const GivenThen>> read(const std::string& name,
                                                const Definition& definition) {
    std::shared_ptr<const GivenThen> none;
    Written place = definition.place;
    std::vector<std::string> scripts = scripts_of(definition);
    if (!scripts.empty()) {
      gap(name, place,
          "its function '" + join(scripts, "', '") +
              "' is JavaScript, which is not run; say it with the core functions");
      return none;
    }
    QueryKeys keys;
    for (auto [key, into] :
         {std::pair{"given", &keys.given}, std::pair{"then", &keys.then},
          std::pair{"formats", &keys.formats}, std::pair{"resolved", &keys.resolved}}) {
      if (const Written* said = definition.key(key)) *into = *said;
    }
    bool beyond = false;
    auto query = read_given_then(keys, *definition.aliases, beyond);
    if (query || !beyond) return query;
    const Error& error = query.error();
    std::string reason = error.message + (error.hint.empty() ? "" : " (" + error.hint + ")");
    out_.gaps.push_back(
        {"ruleset", "spectral/" + name, reason, {error.file, error.line, error.column}});
    return none;
  }

  void gap(const std::string& name, const Written& place, std::string reason) {
    YAML::Mark mark = place.node.Mark();
    out_.gaps.push_back({"ruleset",
                         "spectral/" + name,
                         std::move(reason),
                         {place.file, static_cast<uint32_t>(mark.line + 1),
                          static_cast<uint32_t>(mark.column + 1)}});
  }

  const RulesetPlace& place_;
  const Merged& merged_;
  Ruleset& out_;
};

}  // namespace

std::string ruleset_in(const std::string& folder) {
  for (const char* name : {".spectral.yaml", ".spectral.yml", ".spectral.json", "spectral.yaml",
                           "spectral.yml", "spectral.json"}) {
    std::string path = join_path(folder, name);
    if (file_exists(path) && !is_directory(path)) return path;
  }
  return "";
}

Result<Ruleset> load_ruleset(const std::string& path, const RulesetPlace& place) {
  std::string file = absolute_path(path);
  RulesetPlace inside = place;
  if (!starts_with(file, place.root + "/")) inside.root = parent_path(file);
  for (const char* script : {".js", ".mjs", ".cjs", ".ts"}) {
    if (!ends_with(file, script)) continue;
    return Error{"the ruleset is JavaScript, which is not run", path, 0, 0,
                 "write it as YAML: rules with the core functions need no code"};
  }
  Result<Merged> merged = merge_ruleset(file, inside);
  if (!merged) return merged.error();
  Ruleset out;
  out.gaps = merged->gaps;
  // Overrides are about the contracts of the scan, wherever the ruleset lies.
  Builder builder(place, *merged, out);
  std::set<std::string> names;
  for (const auto& rule : merged->rules) names.insert(rule.first);
  for (const auto& [name, patches] : merged->patches) {
    bool defines = std::any_of(patches.begin(), patches.end(),
                               [](const Patch& patch) { return patch.definition.has_value(); });
    if (defines) names.insert(name);
  }
  for (const std::string& name : names) {
    auto found = merged->rules.find(name);
    const Definition* rule = found == merged->rules.end() ? nullptr : &found->second;
    if (Status status = builder.add(name, rule); !status) return status.error();
  }
  return out;
}

}  // namespace tvaara::rules
