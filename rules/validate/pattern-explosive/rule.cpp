// Patterns of every schema a request can hold, each once.
#include "rules/contract_faults.h"
#include "rules/contract_patterns.h"

namespace tvaara::rules::native {

void validate_pattern_explosive(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const SchemaUses* uses : {&contract.request_bodies(), &contract.parameters()}) {
      for (const SchemaUse& use : uses->all) {
        for (spec::Node part : use.schema->parts) {
          spec::Node pattern = part["pattern"];
          if (!pattern.is_string() || !is_explosive(pattern.text())) continue;
          faults.add(pattern, uses->operations(use), {{"what", uses->what(use)}});
        }
      }
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
