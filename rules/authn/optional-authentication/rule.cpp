// Empty alternatives beside others; alone they are authn/unauthenticated-operation.
#include "rules/contract_faults.h"

namespace tvaara::rules::native {

void authn_optional_authentication(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      if (view.open_by_nature() || !view.secured()) continue;
      for (const spec::SecurityAlternative& alternative : view->security) {
        if (alternative.requirements.empty())
          faults.add(alternative.node, view, {{"key", view.key}});
      }
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
