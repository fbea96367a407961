// Operations without a code endpoint, at the operation's method key.
#include "rules/contract_faults.h"
#include "rules/inventory.h"

namespace tvaara::rules::native {

void inventory_unimplemented_operation(const Context& context, Reporter& report) {
  Inventory inventory(context);
  if (!inventory.comparable()) return;
  if (auto unread = inventory.unread_route()) {
    report.gap({"rule", report.rule().info.id,
                "a route could not be read, so no operation is called unimplemented", *unread});
    return;
  }
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      if (inventory.served(*view.operation) || inventory.served_otherwise(*view.operation))
        continue;
      faults.add_missing(view, {{"key", view.key}});
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
