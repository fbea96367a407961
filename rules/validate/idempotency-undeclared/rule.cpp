// POST operations without the header, by whole words.
#include <algorithm>

#include "findings/per_document.h"
#include "rules/contract_faults.h"
#include "rules/contract_words.h"

namespace tvaara::rules::native {

void validate_idempotency_undeclared(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      if (view->method != "POST" || view.open_by_nature() || searches(view->path)) continue;
      bool keyed =
          view->is_unread(spec::Part::parameters) ||
          std::any_of(view->parameters.begin(), view->parameters.end(), [](const auto& one) {
            return one.in == "header" && has_any_phrase(one.name, {"idempotency", "idempotent"});
          });
      if (!keyed) findings::mark_per_document(faults.add_missing(view, {{"key", view.key}}));
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
