// Code endpoints without an operation; a path that the contract serves by another method only is
// inventory/method-mismatch.
#include "rules/inventory.h"

namespace tvaara::rules::native {

void inventory_undocumented_endpoint(const Context& context, Reporter& report) {
  Inventory inventory(context);
  if (!inventory.comparable()) return;
  for (const api::Endpoint* endpoint : inventory.undocumented()) {
    if (inventory.other_method_of(*endpoint)) continue;
    report.add(inventory.finding_at_handler(*endpoint, report.rule().message),
               endpoint->data_class.name);
  }
}

}  // namespace tvaara::rules::native
