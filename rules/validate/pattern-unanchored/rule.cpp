// Patterns of every schema a request can hold, each once.
#include <unordered_set>

#include "rules/contract_faults.h"
#include "rules/contract_patterns.h"

namespace tvaara::rules::native {

void validate_pattern_unanchored(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  std::unordered_set<spec::Node, spec::NodeHash> unread;  // branches share patterns
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const SchemaUses* uses : {&contract.request_bodies(), &contract.parameters()}) {
      for (const SchemaUse& use : uses->all) {
        for (spec::Node part : use.schema->parts) {
          spec::Node pattern = part["pattern"];
          if (!pattern.is_string()) continue;
          std::optional<bool> known = is_anchored(pattern.text());
          if (!known) unread.insert(pattern);
          if (!known || *known) continue;
          faults.add(pattern, uses->operations(use), {{"what", uses->what(use)}});
        }
      }
    }
  }
  for (spec::Node pattern : unread) tell_unread_pattern(pattern, report);
  faults.report();
}

}  // namespace tvaara::rules::native
