// Scopes of OAuth 2 requirements against those of the scheme's flows.
#include <set>

#include "rules/contract_faults.h"
#include "rules/contract_security.h"

namespace tvaara::rules::native {
namespace {

using Scopes = std::set<std::string_view>;

Scopes defined_scopes(const spec::SecurityScheme& scheme) {
  Scopes scopes;
  for (spec::Node flow : flows_of(scheme)) {
    for (spec::Node scope : flow["scopes"]) scopes.insert(scope.key());
  }
  return scopes;
}

void judge(const OperationView& view, const spec::Requirement& requirement,
           ContractFaults& faults) {
  if (requirement.unread || !requirement.scheme || requirement.scheme->type != "oauth2") return;
  Scopes defined = defined_scopes(*requirement.scheme);
  for (spec::Node scope : requirement.node) {
    if (defined.count(scope.text())) continue;
    faults.add(scope, view,
               {{"scope", std::string(scope.text())}, {"scheme", std::string(requirement.name)}});
  }
}

}  // namespace

void authz_undefined_scope(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      for (const spec::SecurityAlternative& alternative : view->security) {
        for (const spec::Requirement& requirement : alternative.requirements) {
          judge(view, requirement, faults);
        }
      }
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
