// Declared response codes; ranges and `default` count.
#include "findings/per_document.h"
#include "rules/contract_faults.h"

namespace tvaara::rules::native {

void ratelimit_too_many_requests_undeclared(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      if (!view->response("429"))
        findings::mark_per_document(faults.add_missing(view, {{"key", view.key}}));
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
