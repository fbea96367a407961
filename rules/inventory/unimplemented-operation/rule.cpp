// Operations without a code endpoint, at the operation's method key. A .proto may well be that of a
// service which is only called here, so its operations are asked for where others of the service
// are served.
#include "rules/contract_faults.h"
#include "rules/inventory.h"

namespace tvaara::rules::native {

namespace {

using Asked = bool (*)(const Inventory&, const spec::Operation&);

bool unserved_path(const Inventory& inventory, const spec::Operation& operation) {
  return inventory.comparable() && !inventory.served(operation) &&
         !inventory.served_otherwise(operation);
}

bool unserved_rpc(const Inventory& inventory, const spec::Operation& operation) {
  return inventory.serves_service(operation) && !inventory.serves_rpc(operation);
}

std::vector<const OperationView*> unserved(const Inventory& inventory, const ContractIndex& index) {
  std::vector<const OperationView*> out;
  auto collect = [&](const std::deque<ContractView>& contracts, Asked asked) {
    for (const ContractView& contract : contracts) {
      for (const OperationView& view : contract.operations) {
        if (asked(inventory, *view.operation)) out.push_back(&view);
      }
    }
  };
  collect(index.contracts, unserved_path);
  collect(index.interfaces, unserved_rpc);
  return out;
}

}  // namespace

void inventory_unimplemented_operation(const Context& context, Reporter& report) {
  Inventory inventory(context);
  std::vector<const OperationView*> missing = unserved(inventory, contract_index(context));
  if (missing.empty()) return;
  if (auto unread = inventory.unread_route()) {
    report.gap({"rule", report.rule().info.id,
                "a route could not be read, so no operation is called unimplemented", *unread});
    return;
  }
  ContractFaults faults(report);
  for (const OperationView* view : missing) faults.add_missing(*view, {{"key", view->key}});
  faults.report();
}

}  // namespace tvaara::rules::native
