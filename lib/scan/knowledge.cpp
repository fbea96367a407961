#include "scan/knowledge.h"

#include <algorithm>
#include <set>

#include "base/file.h"
#include "base/text.h"

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

Status add_model(models::ModelSet& models, const std::string& path) {
  Result<models::Library> library = models::load_model_file(path);
  if (!library) return library.error();
  for (const models::Library& known : models.libraries) {
    if (known.name != library->name) continue;
    return Error{"library '" + library->name + "' has a model already", path, 0, 0,
                 "give the model another name"};
  }
  models.libraries.push_back(std::move(*library));
  return ok_status();
}

Result<models::ModelSet> load_all_models(const Request& request, const project::Config& config) {
  Result<models::ModelSet> models = models::load_models(join_path(rules_folder(), "models"));
  if (!models) return models;
  for (const auto* list : {&config.models, &request.model_files}) {
    for (const std::string& path : *list) {
      if (Status status = add_model(*models, path); !status) return status.error();
    }
  }
  std::sort(models->libraries.begin(), models->libraries.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return models;
}

}  // namespace

std::string rules_folder() {
  std::string installed = normalize_path(join_path(executable_folder(), "../share/tvaara/rules"));
  return is_directory(installed) ? installed : TVAARA_SOURCE_RULES;
}

Result<std::vector<rules::Rule>> load_all_rules(const Request& request,
                                                const project::Config& config) {
  Result<std::vector<rules::Rule>> rules = rules::load_rules(rules_folder());
  if (!rules) return rules;
  for (const auto* list : {&config.rules, &request.rule_folders}) {
    for (const std::string& folder : *list) {
      if (!is_directory(folder)) return Error{"no such folder of rules", folder};
      if (Status status = rules::add_rules(*rules, absolute_path(folder)); !status) {
        return status.error();
      }
    }
  }
  return rules;
}

Result<Knowledge> load_knowledge(const Request& request, const project::Config& config) {
  Knowledge knowledge;
  Result<std::vector<rules::Rule>> rules = load_all_rules(request, config);
  if (!rules) return rules.error();
  for (const rules::Rule& rule : *rules) knowledge.all_ids.push_back(rule.info.id);
  if (Status status = check_names(request, knowledge.all_ids); !status) return status.error();
  for (rules::Rule& rule : *rules) {
    if (request.inventory_only) break;
    if (asked(request, rule.info.id)) knowledge.rules.push_back(std::move(rule));
  }
  Result<models::ModelSet> models = load_all_models(request, config);
  if (!models) return models.error();
  knowledge.models = std::move(*models);
  return knowledge;
}

}  // namespace tvaara::scan
