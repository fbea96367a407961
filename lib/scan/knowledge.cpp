#include "scan/knowledge.h"

#include <algorithm>
#include <set>

#include "base/file.h"
#include "base/text.h"
#include "models/own_rows.h"
#include "rules/ruleset.h"

namespace tvaara::scan {
namespace {

std::string pack_of(const std::string& id) { return id.substr(0, id.find('/')); }

Error unknown(const char* what, const std::string& name, const std::vector<std::string>& known) {
  std::string near = nearest(name, known);
  return {"unknown " + std::string(what) + " '" + name + "'", "", 0, 0,
          near.empty() ? "see 'tvaara rules'" : "did you mean '" + near + "'?"};
}

// Every name asked for must exist, or a typing error would read as "no findings".
Status check_names(const Request& request, const std::vector<std::string>& ids) {
  std::set<std::string> packs;
  for (const std::string& id : ids) packs.insert(pack_of(id));
  for (const std::string& pack : request.packs) {
    if (!packs.count(pack)) return unknown("pack", pack, {packs.begin(), packs.end()});
  }
  for (const std::string& id : request.rule_ids) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) return unknown("rule", id, ids);
  }
  return ok_status();
}

bool asked(const Request& request, const std::string& id) {
  auto in = [](const std::vector<std::string>& list, const std::string& name) {
    return std::find(list.begin(), list.end(), name) != list.end();
  };
  if (request.packs.empty() && request.rule_ids.empty()) return true;
  return in(request.packs, pack_of(id)) || in(request.rule_ids, id);
}

Status add_model(models::ModelSet& models, const std::string& path,
                 const Result<models::Library>& library) {
  if (!library) return library.error();
  for (const models::Library& known : models.libraries) {
    if (known.name != library->name) continue;
    return Error{"library '" + library->name + "' has a model already", path, 0, 0,
                 "give the model another name"};
  }
  models.libraries.push_back(*library);
  return ok_status();
}

Status add_ruleset(const std::string& path, const std::string& root, LoadedRules& loaded) {
  auto ruleset = rules::load_ruleset(path, {root, join_path(rules_folder(), "rulesets")});
  if (!ruleset) return ruleset.error();
  for (const rules::Rule& rule : ruleset->rules) {
    for (const rules::Rule& known : loaded.rules) {
      if (known.info.id != rule.info.id) continue;
      return Error{"there are two rules '" + rule.info.id + "'; the other is in " + known.file,
                   path, 0, 0, "let one ruleset extend the other"};
    }
  }
  loaded.notices.push_back("asking " + std::to_string(ruleset->rules.size()) +
                           (ruleset->rules.size() == 1 ? " rule" : " rules") + " of the ruleset " +
                           relative_to(absolute_path(path), root) + " too");
  auto& into = loaded.rules;
  into.insert(into.end(), ruleset->rules.begin(), ruleset->rules.end());
  std::sort(into.begin(), into.end(),
            [](const auto& a, const auto& b) { return a.info.id < b.info.id; });
  loaded.gaps.insert(loaded.gaps.end(), ruleset->gaps.begin(), ruleset->gaps.end());
  return ok_status();
}

// The ruleset that Spectral would use.
void add_found_ruleset(const std::string& root, LoadedRules& loaded) {
  std::string path = rules::ruleset_in(root);
  if (path.empty()) return;
  Status status = add_ruleset(path, root, loaded);
  if (status) return;
  const Error& error = status.error();
  std::string reason = error.message + (error.hint.empty() ? "" : " (" + error.hint + ")");
  std::string file = error.file.empty() ? relative_to(path, root) : error.file;
  loaded.gaps.push_back({"ruleset",
                         relative_to(path, root),
                         "none of its rules is asked: " + reason,
                         {file, error.line, error.column}});
}

}  // namespace

std::string rules_folder() {
  std::string installed = normalize_path(join_path(executable_folder(), "../share/tvaara/rules"));
  return is_directory(installed) ? installed : TVAARA_SOURCE_RULES;
}

Result<models::ModelSet> load_models(const Request& request, const project::Config& config) {
  Result<models::ModelSet> models = models::load_models(join_path(rules_folder(), "models"));
  if (!models) return models;
  for (const auto* list : {&config.models, &request.model_files}) {
    for (const std::string& path : *list) {
      Status status = add_model(*models, path, models::load_model_file(path));
      if (!status) return status.error();
    }
  }
  if (config.own_rows) {
    Status status = add_model(*models, config.path, models::load_own_rows(config.path, "model"));
    if (!status) return status.error();
  }
  std::sort(models->libraries.begin(), models->libraries.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return models;
}

Result<LoadedRules> load_all_rules(const Request& request, const project::Config& config,
                                   const std::string& root) {
  Result<std::vector<rules::Rule>> rules = rules::load_rules(
      rules_folder(), request.rule_pages ? rules::Pages::read : rules::Pages::leave_out);
  if (!rules) return rules.error();
  LoadedRules loaded{std::move(*rules), {}, {}};
  bool named = false;
  for (const auto* list : {&config.rules, &request.rule_folders}) {
    for (const std::string& path : *list) {
      std::string ruleset = is_directory(path) ? rules::ruleset_in(path) : path;
      if (!ruleset.empty() && !file_exists(ruleset)) {
        return Error{"no such ruleset, and no such folder of rules", path};
      }
      named |= !ruleset.empty();
      Status status = ruleset.empty() ? rules::add_rules(loaded.rules, absolute_path(path))
                                      : add_ruleset(ruleset, root, loaded);
      if (!status) return status.error();
    }
  }
  if (!named) add_found_ruleset(root, loaded);
  return loaded;
}

Result<Knowledge> load_knowledge(const Request& request, const project::Config& config,
                                 const std::string& root, bool code) {
  Knowledge knowledge;
  Result<LoadedRules> loaded = load_all_rules(request, config, root);
  if (!loaded) return loaded.error();
  knowledge.gaps = std::move(loaded->gaps);
  knowledge.notices = std::move(loaded->notices);
  for (const rules::Rule& rule : loaded->rules) knowledge.all_ids.push_back(rule.info.id);
  if (Status status = check_names(request, knowledge.all_ids); !status) return status.error();
  for (rules::Rule& rule : loaded->rules) {
    if (request.inventory_only) break;
    if (asked(request, rule.info.id)) knowledge.rules.push_back(std::move(rule));
  }
  bool named = config.own_rows || !config.models.empty() || !request.model_files.empty();
  if (!code && !named) return knowledge;
  Result<models::ModelSet> models = load_models(request, config);
  if (!models) return models.error();
  knowledge.models = std::move(*models);
  return knowledge;
}

}  // namespace tvaara::scan
