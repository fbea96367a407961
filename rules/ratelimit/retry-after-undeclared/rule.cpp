// Declared 429 responses; a shared one is one place.
#include "base/text.h"
#include "rules/contract_faults.h"

namespace tvaara::rules::native {

void ratelimit_retry_after_undeclared(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      const spec::Response* response = view->response("429");
      if (!response || response->code != "429" || response->unread) continue;
      bool says_when = false;
      for (const spec::Header& header : response->headers) {
        says_when |= to_lower(header.name) == "retry-after";
      }
      if (!says_when) faults.add(response->node, view);
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
