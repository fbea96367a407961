// Empty alternatives beside others; alone they are authn/unauthenticated-operation.
#include "rules/contract_faults.h"

namespace tvaara::rules::native {
namespace {

// An alternative that could not be read may ask for nothing.
void tell_unread(const OperationView& view, const spec::SecurityAlternative& alternative,
                 Reporter& report) {
  for (const spec::Requirement& requirement : alternative.requirements) {
    if (!requirement.unread) continue;
    report.undecided(*view.operation, requirement.node.where(),
                     "an alternative of `security` could not be read");
  }
}

}  // namespace

void authn_optional_authentication(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      if (view.open_by_nature() || !view.secured()) continue;
      for (const spec::SecurityAlternative& alternative : view->security) {
        if (alternative.requirements.empty())
          faults.add(alternative.node, view, {{"key", view.key}});
        tell_unread(view, alternative, report);
      }
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
