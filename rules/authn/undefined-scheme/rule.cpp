// Requirements whose scheme the contract does not hold; an inherited one is one place.
#include "rules/contract_faults.h"

namespace tvaara::rules::native {
namespace {

void judge(const std::deque<OperationView>& operations, ContractFaults& faults) {
  for (const OperationView& view : operations) {
    for (const spec::SecurityAlternative& alternative : view->security) {
      for (const spec::Requirement& requirement : alternative.requirements) {
        if (requirement.scheme || requirement.unread) continue;
        faults.add(requirement.node, view, {{"name", std::string(requirement.name)}});
      }
    }
  }
}

}  // namespace

void authn_undefined_scheme(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const auto* list : {&contract.operations, &contract.webhooks, &contract.callbacks}) {
      judge(*list, faults);
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
