// Every schema a request can hold, once; of alternatives the branches are judged.
#include "rules/contract_faults.h"
#include "rules/contract_schemas.h"

namespace tvaara::rules::native {
namespace {

bool at_fault(const ContractView&, const SchemaUse& use) {
  const spec::Schema& schema = *use.schema;
  if (!schema.allows("array") || schema.incomplete || schema.has_branches()) return false;
  bool tuple = schema.keyword("prefixItems") && schema.keyword("items").is_false();
  bool listed = schema.keyword("enum") || schema.keyword("const");
  return !schema.keyword("maxItems") && !tuple && !listed;
}

}  // namespace

void validate_array_unbounded(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const SchemaUses* uses : {&contract.request_bodies(), &contract.parameters()}) {
      for (const SchemaUse& use : uses->all) {
        bool batch = use.path.empty() && uses == &contract.request_bodies();
        if (batch || !at_fault(contract, use)) continue;
        faults.add(use.place(), uses->operations(use), {{"what", uses->what(use)}});
      }
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
