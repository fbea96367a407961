// Operations with inputs against their declared codes.
#include "findings/per_document.h"
#include "rules/contract_faults.h"

namespace tvaara::rules::native {

void validate_validation_error_undeclared(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      bool takes_input = view->body || !view->parameters.empty();
      bool refuses = view->response("400") || view->response("422");
      if (takes_input && !refuses)
        findings::mark_per_document(faults.add_missing(view, {{"key", view.key}}));
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
