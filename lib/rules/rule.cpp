// Rule folders to rules.
//
// Idea: the folder is the id and holds everything of its rule, so loading is listing two levels
// and reading one file in each folder. The first complaint about a file wins; it names file and
// line, and no rule is skipped: a rule that was not loaded would read as "nothing found".
#include "rules/rule.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "base/text.h"
#include "rules/context.h"
#include "rules/rule_reader.h"

namespace tvaara::rules {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFileName = "rule.yaml";
constexpr const char* kModels = "models";          // rules/models holds models, not rules
constexpr size_t kMaxRuleBytes = size_t{1} << 20;  // hand-written text; more is a mistake

Result<std::vector<std::string>> folders_in(const std::string& folder) {
  std::error_code problem;
  fs::directory_iterator entries(folder, problem);
  if (problem) return Error{"cannot list rules: " + problem.message(), folder};
  std::vector<std::string> names;
  for (const auto& entry : entries) {
    std::string name = entry.path().filename().string();
    if (name[0] != '.' && is_directory(join_path(folder, name))) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

// A part of an id: lower-case letters, digits, '-'. Anything else could not be written in a
// suppression or on a command line.
bool well_named(const std::string& name) {
  return std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

Error yaml_exception(const YAML::Exception& problem, const std::string& file) {
  Error error{problem.msg, file};
  if (!problem.mark.is_null()) {
    error.line = static_cast<uint32_t>(problem.mark.line + 1);
    error.column = static_cast<uint32_t>(problem.mark.column + 1);
  }
  return error;
}

// Empties the lines of the page, `help:` and what is indented below, so that all others keep their
// numbers.
void blank_page(std::string& content) {
  constexpr std::string_view kPage = "\nhelp:";
  size_t begin = content.find(kPage);
  if (begin == std::string::npos) return;
  bool inside = true;
  for (size_t at = begin + 1; at < content.size() && inside;) {
    size_t end = std::min(content.find('\n', at), content.size());
    std::fill(content.begin() + at, content.begin() + end, ' ');
    at = end + 1;
    inside = at < content.size() && (content[at] == ' ' || content[at] == '\n');
  }
}

Result<Rule> load_rule(const std::string& folder, const std::string& id,
                       Pages pages = Pages::read) {
  std::string file = join_path(folder, kFileName);
  size_t slash = id.find('/');
  if (!well_named(id.substr(0, slash)) || !well_named(id.substr(slash + 1))) {
    return Error{"'" + id + "' is no name for a rule", folder, 0, 0,
                 "lower-case letters, digits and '-'"};
  }
  if (!file_exists(file)) {
    return Error{"the folder holds no rule.yaml", folder, 0, 0,
                 "a folder in a pack is a rule; remove it or write its rule.yaml"};
  }
  auto content = read_file(file, kMaxRuleBytes);
  if (!content) return content.error();
  if (pages == Pages::leave_out) blank_page(*content);
  try {
    return read_rule(YAML::Load(*content), id, absolute_path(folder), file);
  } catch (const YAML::Exception& problem) {
    return yaml_exception(problem, file);
  }
}

}  // namespace

Result<std::vector<Rule>> load_rules(const std::string& folder, Pages pages) {
  auto packs = folders_in(folder);
  if (!packs) return packs.error();
  std::vector<Rule> rules;
  for (const std::string& pack : *packs) {
    if (pack == kModels) continue;
    auto names = folders_in(join_path(folder, pack));
    if (!names) return names.error();
    for (const std::string& name : *names) {
      // Version control leaves empty folders behind; they hold nothing that could be overlooked.
      std::error_code problem;
      if (fs::is_empty(join_path(join_path(folder, pack), name), problem)) continue;
      auto rule = load_rule(join_path(join_path(folder, pack), name), pack + "/" + name, pages);
      if (!rule) return rule.error();
      rules.push_back(std::move(*rule));
    }
  }
  return rules;
}

namespace {

// A folder's name as the pack of the rules in it.
std::string pack_named(const std::string& folder) {
  std::string name = to_lower(base_name(folder));
  for (char& c : name) {
    if (!well_named(std::string(1, c))) c = '-';
  }
  return name;
}

// The folder handed in may be one rule, a pack, or hold packs.
Result<std::vector<Rule>> load_any(const std::string& folder) {
  std::string path = absolute_path(folder);
  auto one = [&](const std::string& rule_folder,
                 const std::string& id) -> Result<std::vector<Rule>> {
    auto rule = load_rule(rule_folder, id);
    if (!rule) return rule.error();
    return std::vector<Rule>{std::move(*rule)};
  };
  if (file_exists(join_path(path, kFileName))) {
    return one(path, pack_named(parent_path(path)) + "/" + base_name(path));
  }
  auto names = folders_in(path);
  if (!names) return names.error();
  bool is_pack = std::any_of(names->begin(), names->end(), [&](const std::string& name) {
    return file_exists(join_path(join_path(path, name), kFileName));
  });
  if (!is_pack) return load_rules(path);
  std::vector<Rule> rules;
  for (const std::string& name : *names) {
    auto rule = one(join_path(path, name), pack_named(path) + "/" + name);
    if (!rule) return rule.error();
    rules.push_back(std::move(rule->front()));
  }
  return rules;
}

}  // namespace

Status add_rules(std::vector<Rule>& rules, const std::string& folder) {
  auto more = load_any(folder);
  if (!more) return more.error();
  for (Rule& rule : *more) {
    for (const Rule& known : rules) {
      if (known.info.id != rule.info.id) continue;
      return Error{"there are two rules '" + rule.info.id + "'; the other is " + known.folder,
                   join_path(rule.folder, kFileName), 0, 0, "give one of the folders another name"};
    }
    rules.push_back(std::move(rule));
  }
  std::sort(rules.begin(), rules.end(),
            [](const Rule& a, const Rule& b) { return a.info.id < b.info.id; });
  return ok_status();
}

}  // namespace tvaara::rules
