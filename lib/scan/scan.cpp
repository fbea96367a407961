// The pass list. Each pass is a file of its own; this one is their order.
#include "scan/scan.h"

#include <algorithm>
#include <map>

#include "api/model.h"
#include "api/own_tables.h"
#include "base/file.h"
#include "base/text.h"
#include "findings/per_document.h"
#include "findings/suppress.h"
#include "models/namesakes.h"
#include "project/config.h"
#include "project/discover.h"
#include "rules/engine.h"
#include "scan/contracts.h"
#include "scan/coverage.h"
#include "scan/extract.h"
#include "scan/inputs.h"
#include "scan/knowledge.h"
#include "scan/programs.h"
#include "scan/suppressions.h"

namespace tvaara::scan {
namespace {

void phase(const Request& request, const char* name) {
  if (request.progress) request.progress(name, 0, 1);
}

std::string profile_of(const Request& request, const project::Config& config) {
  if (!request.profile.empty()) return request.profile;
  return config.profile.empty() ? "service" : config.profile;
}

rules::Context context_of(const Request& request, const project::Config& config,
                          const Contracts& contracts, const api::Model& model) {
  auto data_class = [&config](const spec::Contract& contract, const spec::Operation& operation) {
    return api::operation_class(contract, operation, config.data_classes).name;
  };
  return {contracts.list, model, profile_of(request, config), data_class};
}

// Findings in code that is not the project's own are counted, not reported. A contract is reported
// wherever its parts lie.
void leave_out_foreign(const Roles& roles, const Contracts& contracts, findings::Results& results) {
  auto of_contract = [&](const std::string& file) {
    for (const spec::Contract& contract : contracts.list) {
      for (const auto& document : contract.documents) {
        if (document->has_source(file)) return true;
      }
    }
    return false;
  };
  std::map<std::string, size_t> dropped;  // by role
  std::erase_if(results.findings, [&](const findings::Finding& finding) {
    const std::string& file = finding.where.file;
    if (file.empty() || roles.analysed(file) || of_contract(file)) return false;
    ++dropped[std::string(to_string(roles.of(file)))];
    return true;
  });
  for (const auto& [role, count] : dropped) {
    results.coverage.gaps.push_back(
        {"left-out",
         std::to_string(count) + (count == 1 ? " finding" : " findings"),
         "in " + role + " code",
         {}});
  }
}

}  // namespace

Result<Outcome> run(const Request& request) {
  Outcome outcome;
  findings::Results& results = outcome.results;

  // What is asked, of what, knowing what.
  Result<project::Tree> tree = project::discover(request.paths, request.root);
  if (!tree) return tree.error();
  outcome.root = tree->root;
  Result<project::Config> config = project::load_config(tree->root);
  if (!config) return config.error();
  Result<Knowledge> knowledge =
      load_knowledge(request, *config, tree->root, may_hold_code(request, *tree));
  if (!knowledge) return knowledge.error();
  Roles roles(request, *tree, *config, knowledge->models);
  Result<Inputs> inputs = choose_inputs(request, *tree, roles, knowledge->models);
  if (!inputs) return inputs.error();
  results.coverage.gaps = inputs->gaps;
  results.coverage.gaps.insert(results.coverage.gaps.end(), knowledge->gaps.begin(),
                               knowledge->gaps.end());
  outcome.notices = knowledge->notices;

  // Reading: contracts here, units in workers.
  Result<std::vector<spec::Overlay>> overlays = read_overlays(request, *config, tree->root);
  if (!overlays) return overlays.error();
  Contracts contracts = read_contracts(request, tree->root, *inputs, roles, std::move(*overlays));
  results.coverage.contracts = contracts.count;
  results.coverage.gaps.insert(results.coverage.gaps.end(), contracts.gaps.begin(),
                               contracts.gaps.end());
  Result<Extraction> extraction =
      extract_units(request, *tree, inputs->commands, knowledge->models, roles.libraries());
  if (!extraction) return extraction.error();
  count_units(extraction->units, extraction->lost, roles, results.coverage);
  std::vector<findings::Suppression> suppressions = suppressions_of(extraction->units, roles);

  // Linking and asking.
  phase(request, "linking");
  models::leave_out_namesakes(knowledge->models, extraction->units);
  knowledge->models.libraries.push_back(api::own_registrars(extraction->units, knowledge->models));
  api::Model model = api::build_model(
      solve_programs(std::move(extraction->units), knowledge->models), knowledge->models,
      contracts.list, config->data_classes, documents_of(tree->root, *inputs));
  count_limits(model, results.coverage);
  phase(request, "asking");
  rules::Context context = context_of(request, *config, contracts, model);
  if (Status status = rules::ask(knowledge->rules, context, model, results); !status) {
    return status.error();
  }

  // Settling: what stands, in which order, under which fingerprint. Fingerprints come before
  // suppressions, because their index counts both; what is told per document is joined after them,
  // because a suppression accepts one place, not the whole document.
  leave_out_foreign(roles, contracts, results);
  findings::sort_results(results);
  findings::assign_fingerprints(results.findings);
  std::vector<findings::Suppression> declared = suppressions_of(contracts.list);
  suppressions.insert(suppressions.end(), declared.begin(), declared.end());
  findings::apply_suppressions(suppressions, knowledge->all_ids, results);
  findings::tell_per_document(results);
  findings::sort_results(results);

  outcome.analysed =
      !contracts.list.empty() || contracts.count.lost != 0 || !inputs->commands.empty();
  outcome.incomplete = incomplete(results.coverage);
  if (request.progress) request.progress("asking", 1, 1);
  return outcome;
}

Result<std::vector<findings::RuleInfo>> list_rules(const Request& request) {
  Result<project::Config> config = project::load_config(absolute_path("."));
  if (!config) return config.error();
  Result<LoadedRules> loaded = load_all_rules(request, *config, absolute_path("."));
  if (!loaded) return loaded.error();
  std::vector<findings::RuleInfo> infos;
  for (const rules::Rule& rule : loaded->rules) infos.push_back(rule.info);
  return infos;
}

}  // namespace tvaara::scan
