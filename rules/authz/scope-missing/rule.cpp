// Requirements of OAuth 2 and OpenID Connect schemes; an inherited one is one place for all.
#include "rules/contract_faults.h"

namespace tvaara::rules::native {

void authz_scope_missing(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      if (view.open_by_nature()) continue;
      for (const spec::SecurityAlternative& alternative : view->security) {
        for (const spec::Requirement& requirement : alternative.requirements) {
          if (!requirement.scheme || requirement.unread || !requirement.scopes.empty()) continue;
          const std::string& type = requirement.scheme->type;
          if (type != "oauth2" && type != "openIdConnect") continue;
          faults.add(requirement.node, view, {{"scheme", std::string(requirement.name)}});
        }
      }
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
