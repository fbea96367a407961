// Idea: one walk, depth first: what a ruleset extends comes before what it says itself, so that
// each file speaks over a table of what was said before it.
#include "rules/ruleset_merge.h"

#include <algorithm>

#include "base/file.h"
#include "base/limits.h"
#include "base/text.h"

namespace tvaara::rules {
namespace {

const std::vector<std::string> kRuleKeys{
    "description", "documentationUrl", "enabled",  "extensions", "formats", "given", "message",
    "recommended", "resolved",         "severity", "summary",    "tags",    "then",  "type"};
const std::vector<std::string> kOverrideKeys{"aliases", "extends",       "files",
                                             "formats", "parserOptions", "rules"};

bool is_on(ExtendMode mode, bool recommended) {
  return mode == ExtendMode::all || (mode == ExtendMode::recommended && recommended);
}

bool recommended(const Definition& rule) {
  const Written* said = rule.key("recommended");
  return said == nullptr || said->node.as<bool>(true);
}

std::optional<bool> flag(const YAML::Node& node) {
  bool value = false;
  bool word =
      node.IsScalar() && node.Tag() != "!" && (node.Scalar() == "true" || node.Scalar() == "false");
  if (!word || !YAML::convert<bool>::decode(node, value)) return std::nullopt;
  return value;
}

class Merger {
 public:
  explicit Merger(const RulesetPlace& place) : place_(place) {}

  Result<Merged> run(const std::string& path) {
    Merged out;
    if (Status status = add_file(path, std::nullopt, 0, out); !status) return status.error();
    return out;
  }

 private:
  // `mode`: of the one that extends it; none: the ruleset itself.
  Status add_file(const std::string& path, std::optional<ExtendMode> mode, uint32_t depth,
                  Merged& out) {
    Result<RulesetFile> file = read_ruleset_file(path, relative_to(path, place_.root));
    if (!file) return file.error();
    if (depth > limits::kMaxExtendsDepth) return Error{"the ruleset extends itself", file->shown};
    if (Status status = add_extended(*file, file->extends, depth, out); !status) return status;
    if (mode) {
      for (auto& [name, rule] : out.rules) rule.enabled = is_on(*mode, recommended(rule));
    }
    for (const auto& [name, targets] : file->aliases) out.aliases[name] = targets;
    auto aliases = std::make_shared<const Aliases>(out.aliases);
    Speaker speaker{*file, aliases, mode.value_or(ExtendMode::recommended)};
    if (Status status = add_rules(speaker, file->root["rules"], out); !status) return status;
    if (Status status = add_exceptions(*file, out); !status) return status;
    YAML::Node overrides = file->root["overrides"];
    if (overrides && !overrides.IsSequence()) return file->error(overrides, "must be a list");
    for (const YAML::Node& item : overrides) {
      if (Status status = add_override(speaker, item, depth, out); !status) return status;
    }
    return ok_status();
  }

  // Who defines or changes rules.
  struct Speaker {
    const RulesetFile& file;
    std::shared_ptr<const Aliases> aliases;
    ExtendMode mode;
  };

  static void gap(const RulesetFile& file, const YAML::Node& place, const std::string& what,
                  std::string reason, Merged& out) {
    out.gaps.push_back({"ruleset", what, std::move(reason), file.place_of(place)});
  }

  Status add_extended(const RulesetFile& file, const std::vector<Extends>& list, uint32_t depth,
                      Merged& out) {
    for (const Extends& extends : list) {
      Merged other;
      if (Status status = add_extension(file, extends, depth, other); !status) return status;
      for (const auto& [name, rule] : other.rules) out.rules.insert_or_assign(name, rule);
      for (const auto& [name, targets] : other.aliases) out.aliases[name] = targets;
      for (auto& [name, patches] : other.patches) {
        auto& into = out.patches[name];
        into.insert(into.end(), patches.begin(), patches.end());
      }
      out.gaps.insert(out.gaps.end(), other.gaps.begin(), other.gaps.end());
      out.unavailable |= other.unavailable;
    }
    return ok_status();
  }

  Status add_extension(const RulesetFile& file, const Extends& extends, uint32_t depth,
                       Merged& out) {
    const std::string& name = extends.name;
    if (starts_with(name, "spectral:")) return add_builtin(file, extends, out);
    std::string path = absolute_path(join_path(parent_path(file.path), name));
    bool url = name.find("://") != std::string::npos;
    if (!url && file_exists(path) && !is_directory(path)) {
      if (!starts_with(path, place_.root + "/")) {
        return file.error(extends.place, "'" + name + "' lies outside of " + place_.root,
                          "rulesets are read inside the root only: name it with --root");
      }
      if (!is_script(path)) return add_file(path, extends.mode, depth + 1, out);
      out.unavailable = true;
      gap(file, extends.place, name,
          "is JavaScript, which is not run: none of its rules is asked; write them as YAML", out);
      return ok_status();
    }
    bool local = !url && (name.starts_with(".") || name.starts_with("/"));
    if (local) return file.error(extends.place, "there is no ruleset '" + name + "'");
    out.unavailable = true;
    gap(file, extends.place, name,
        "is not fetched: none of its rules is asked; put a copy beside this file and extend that "
        "by its path (./name.yaml)",
        out);
    return ok_status();
  }

  static bool is_script(const std::string& path) {
    return ends_with(path, ".js") || ends_with(path, ".mjs") || ends_with(path, ".cjs") ||
           ends_with(path, ".ts");
  }

  // Of Spectral's own rulesets tvaara has some rules under the same names; they are off until the
  // ruleset speaks of them.
  Status add_builtin(const RulesetFile& file, const Extends& extends, Merged& out) {
    const std::vector<std::string> known{"spectral:oas", "spectral:asyncapi", "spectral:arazzo"};
    if (std::find(known.begin(), known.end(), extends.name) == known.end()) {
      return file.error(extends.place, "unknown ruleset '" + extends.name + "'",
                        join(known, ", ") + ", or a path");
    }
    std::string path = join_path(place_.builtin, replace_all(extends.name, ":", "-") + ".yaml");
    if (file_exists(path)) {
      if (Status status = add_file(path, ExtendMode::off, 0, out); !status) return status;
      for (auto& [name, rule] : out.rules) rule.enabled = false;
    }
    out.unavailable = true;
    out.gaps.push_back({"left-out", extends.name,
                        "of its rules those are asked that the ruleset names itself",
                        file.place_of(extends.place)});
    return ok_status();
  }

  Status add_rules(const Speaker& speaker, const YAML::Node& rules, Merged& out) {
    if (!rules) return ok_status();
    Result<Entries> entries = entries_of(rules, speaker.file.shown);
    if (!entries) return entries.error();
    for (const auto& [name, value] : *entries) {
      Status status = value.IsMap() ? define(speaker, name, value, out)
                                    : switch_rule(speaker, name, value, out);
      if (!status) return status;
    }
    return ok_status();
  }

  // `name: off`, `name: true`, `name: error`, `name: 1`.
  Status switch_rule(const Speaker& speaker, const YAML::Node& name, const YAML::Node& value,
                     Merged& out) {
    Result<Switch> to = read_switch(speaker, value);
    if (!to) return to.error();
    auto rule = out.rules.find(name.Scalar());
    if (rule == out.rules.end()) return to->on ? missing(speaker, name, out) : ok_status();
    rule->second.enabled = to->on;
    if (to->graded) rule->second.keys["severity"] = {value, speaker.file.shown};
    return ok_status();
  }

  struct Switch {
    bool on = true;
    bool graded = false;
    findings::Level level = findings::Level::warning;
  };

  static Result<Switch> read_switch(const Speaker& speaker, const YAML::Node& value) {
    if (std::optional<bool> on = flag(value)) return Switch{*on, false};
    Result<Grade> grade = read_grade(value, speaker.file.shown);
    if (!grade) return grade.error();
    return Switch{!grade->off, !grade->off, grade->level};
  }

  // A rule that is switched on and defined nowhere.
  Status missing(const Speaker& speaker, const YAML::Node& name, Merged& out) {
    if (!out.unavailable) {
      std::vector<std::string> names;
      for (const auto& rule : out.rules) names.push_back(rule.first);
      std::string near = nearest(name.Scalar(), names);
      return speaker.file.error(
          name, "there is no rule '" + name.Scalar() + "' to change",
          near.empty() ? "define it with `given` and `then`" : "did you mean '" + near + "'?");
    }
    bool told = std::any_of(out.gaps.begin(), out.gaps.end(), [&](const findings::Gap& gap) {
      return gap.what == "spectral/" + name.Scalar();
    });
    if (told) return ok_status();
    gap(speaker.file, name, "spectral/" + name.Scalar(),
        "is not available: no ruleset that could be read defines it", out);
    return ok_status();
  }

  Status define(const Speaker& speaker, const YAML::Node& name, const YAML::Node& value,
                Merged& out) {
    auto known = out.rules.find(name.Scalar());
    bool fresh = known == out.rules.end();
    Result<Definition> rule = definition_of(speaker, name, value, fresh ? nullptr : &known->second);
    if (!rule) return rule.error();
    if (!rule->key("given") || !rule->key("then")) {
      if (out.unavailable && fresh) return missing(speaker, name, out);
      return speaker.file.error(name, "rule '" + name.Scalar() + "' needs `given` and `then`");
    }
    out.rules.insert_or_assign(name.Scalar(), *rule);
    return ok_status();
  }

  // What is said now over what was said before.
  Result<Definition> definition_of(const Speaker& speaker, const YAML::Node& name,
                                   const YAML::Node& value, const Definition* before) {
    const std::string& file = speaker.file.shown;
    if (Status known = check_keys(value, kRuleKeys, file); !known) return known.error();
    Definition rule;
    if (before != nullptr) {
      rule = *before;
    } else {
      rule.place = {name, file};
      rule.aliases = speaker.aliases;
      if (const std::string& url = speaker.file.documentation_url; !url.empty()) {
        rule.documentation_url = url + "#" + name.Scalar();
      }
      if (YAML::Node formats = speaker.file.root["formats"]) rule.keys["formats"] = {formats, file};
    }
    rule.functions.insert(speaker.file.functions.begin(), speaker.file.functions.end());
    Result<Entries> entries = entries_of(value, file);
    if (!entries) return entries.error();
    for (const auto& [key, said] : *entries) rule.keys[key.Scalar()] = {said, file};
    rule.enabled = before != nullptr || is_on(speaker.mode, recommended(rule));
    if (YAML::Node severity = value["severity"]) {
      Result<Grade> grade = read_grade(severity, file);
      if (!grade) return grade.error();
      if (grade->off) rule.enabled = false;
    }
    return rule;
  }

  // `except: {"file#/pointer": [rule, …]}`, of older rulesets.
  Status add_exceptions(const RulesetFile& file, Merged& out) {
    YAML::Node except = file.root["except"];
    if (!except) return ok_status();
    Result<Entries> entries = entries_of(except, file.shown);
    if (!entries) return entries.error();
    for (const auto& [name, list] : *entries) {
      Result<std::vector<std::string>> rules = read_strings(list, file.shown);
      if (!rules) return rules.error();
      Patch patch = patch_for(file, name.Scalar());
      patch.asked = false;
      for (const std::string& rule : *rules) out.patches[rule].push_back(patch);
    }
    return ok_status();
  }

  // "legacy/**/*.yaml#/paths/~1orders".
  static Patch patch_for(const RulesetFile& file, const std::string& text) {
    Patch patch;
    size_t hash = text.find('#');
    std::string folder = parent_path(file.path);
    patch.files.push_back(normalize_path(join_path(folder, text.substr(0, hash))));
    if (hash != std::string::npos) patch.pointer = text.substr(hash + 1);
    return patch;
  }

  Status add_override(const Speaker& speaker, const YAML::Node& item, uint32_t depth, Merged& out) {
    const RulesetFile& file = speaker.file;
    if (Status known = check_keys(item, kOverrideKeys, file.shown); !known) return known;
    if (!item["files"]) return file.error(item, "needs `files`");
    Result<std::vector<std::string>> files = read_strings(item["files"], file.shown);
    if (!files) return files.error();
    Result<std::vector<Extends>> extends = read_extends(item["extends"], file.shown);
    if (!extends) return extends.error();
    Merged other;
    other.unavailable = out.unavailable;
    if (Status status = add_extended(file, *extends, depth, other); !status) return status;
    for (const std::string& text : *files) {
      Patch patch = patch_for(file, text);
      for (const auto& [name, rule] : other.rules) {
        patch.definition = rule;
        patch.asked = rule.enabled;
        out.patches[name].push_back(patch);
      }
      patch = patch_for(file, text);
      if (Status status = add_patches(speaker, item["rules"], patch, out); !status) return status;
    }
    out.gaps.insert(out.gaps.end(), other.gaps.begin(), other.gaps.end());
    return ok_status();
  }

  Status add_patches(const Speaker& speaker, const YAML::Node& rules, const Patch& where,
                     Merged& out) {
    if (!rules) return ok_status();
    Result<Entries> entries = entries_of(rules, speaker.file.shown);
    if (!entries) return entries.error();
    for (const auto& [name, value] : *entries) {
      Patch patch = where;
      auto known = out.rules.find(name.Scalar());
      const Definition* before = known == out.rules.end() ? nullptr : &known->second;
      if (value.IsMap()) {
        if (!where.pointer.empty()) {
          return speaker.file.error(value, "a part of a file takes severities only");
        }
        Result<Definition> rule = definition_of(speaker, name, value, before);
        if (!rule) return rule.error();
        patch.asked = rule->enabled;
        patch.definition = *rule;
      } else {
        Result<Switch> to = read_switch(speaker, value);
        if (!to) return to.error();
        patch.asked = to->on;
        if (to->graded) patch.level = to->level;
        bool defined = before != nullptr || out.patches.count(name.Scalar()) != 0;
        if (!defined && !to->on) continue;
        if (!defined) {
          if (Status status = missing(speaker, name, out); !status) return status;
          continue;
        }
      }
      out.patches[name.Scalar()].push_back(std::move(patch));
    }
    return ok_status();
  }

  const RulesetPlace& place_;
};

}  // namespace

const Written* Definition::key(const std::string& name) const {
  auto found = keys.find(name);
  return found == keys.end() ? nullptr : &found->second;
}

Result<Merged> merge_ruleset(const std::string& path, const RulesetPlace& place) {
  return Merger(place).run(path);
}

}  // namespace tvaara::rules
