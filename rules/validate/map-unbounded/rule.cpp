// Every schema a request can hold, once; of alternatives the branches are judged.
#include "rules/contract_faults.h"
#include "rules/contract_schemas.h"

namespace tvaara::rules::native {
namespace {

bool at_fault(const ContractView& contract, const SchemaUse& use) {
  if (use.schema->keyword("maxProperties") || use.schema->has_branches()) return false;
  return contract.contract->schemas().openness(use.id) == spec::SchemaGraph::Openness::typed_map;
}

}  // namespace

void validate_map_unbounded(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const SchemaUses* uses : {&contract.request_bodies(), &contract.parameters()}) {
      for (const SchemaUse& use : uses->all) {
        if (!at_fault(contract, use)) continue;
        faults.add(use.place(), uses->operations(use), {{"what", uses->what(use)}});
      }
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
