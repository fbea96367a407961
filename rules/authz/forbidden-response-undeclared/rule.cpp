// Secured operations with a parameter in the path against their declared codes.
#include "api/paths.h"
#include "findings/per_document.h"
#include "rules/contract_faults.h"

namespace tvaara::rules::native {

void authz_forbidden_response_undeclared(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      bool object = !api::path_parameters(view->path).empty();
      if (!object || !view.secured()) continue;
      if (view->response("403") || view->response("404")) continue;
      findings::mark_per_document(faults.add_missing(view, {{"key", view.key}}));
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
