// Code endpoints whose path the contract knows with methods that no code serves.
#include "base/text.h"
#include "rules/inventory.h"

namespace tvaara::rules::native {

void inventory_method_mismatch(const Context& context, Reporter& report) {
  Inventory inventory(context);
  if (!inventory.comparable()) return;
  for (const api::Endpoint* endpoint : inventory.undocumented()) {
    std::vector<const spec::Operation*> others = inventory.unserved_at_path(*endpoint);
    if (others.empty()) continue;
    std::vector<std::string> methods;
    for (const spec::Operation* operation : others) methods.push_back(operation->method);
    findings::Finding finding = inventory.finding_at_handler(
        *endpoint, replace_all(report.rule().message, "{methods}", join(methods, ", ")));
    for (const spec::Operation* operation : others) {
      finding.related.push_back({operation->location, "documented here"});
    }
    report.add(std::move(finding), endpoint->data_class.name);
  }
}

}  // namespace tvaara::rules::native
