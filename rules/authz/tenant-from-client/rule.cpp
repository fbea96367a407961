// Parameters that are named like a tenant; a shared one is one place.
#include "rules/contract_faults.h"
#include "rules/contract_words.h"

namespace tvaara::rules::native {

void authz_tenant_from_client(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      if (view.open_by_nature()) continue;
      for (const spec::Parameter& parameter : view->parameters) {
        if (!names_tenant(parameter.name)) continue;
        faults.add(parameter.node["name"], view,
                   {{"name", std::string(parameter.name)}, {"in", std::string(parameter.in)}});
      }
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
