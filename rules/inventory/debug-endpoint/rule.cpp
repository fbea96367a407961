// The contract's side, at the path's key; the query of rule.yaml asks the code. What code serves is
// reported there.
#include "base/text.h"
#include "rules/contract_faults.h"
#include "rules/contract_words.h"
#include "rules/inventory.h"

namespace tvaara::rules::native {
namespace {

bool for_debugging(const std::string& path) {
  for (const std::string& segment : split(path, '/')) {
    if (segment.find('{') != std::string::npos) continue;
    if (has_any_phrase(segment, {"debug", "dbg", "debugger", "pprof", "heapdump", "threaddump",
                                 "phpinfo", "actuator", "backdoor", "createdb", "dropdb"})) {
      return true;
    }
  }
  return false;
}

}  // namespace

void inventory_debug_endpoint(const Context& context, Reporter& report) {
  Inventory inventory(context);
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      if (!for_debugging(view->path) || inventory.served(*view.operation)) continue;
      faults.add(view->path_item, view, {{"endpoint", view.key}});
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
