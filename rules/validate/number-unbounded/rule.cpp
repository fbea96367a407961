// Every schema a request can hold, once; of alternatives the branches are judged.
#include "rules/contract_faults.h"
#include "rules/contract_schemas.h"

namespace tvaara::rules::native {
namespace {

bool has_minimum(const spec::Schema& schema) {
  return schema.least("minimum") || schema.least("exclusiveMinimum");
}

bool has_maximum(const spec::Schema& schema) {
  return schema.least("maximum") || schema.least("exclusiveMaximum");
}

std::string lacking(const spec::Schema& schema) {
  if (has_minimum(schema)) return "a maximum";
  return has_maximum(schema) ? "a minimum" : "minimum and maximum";
}

bool at_fault(const ContractView&, const SchemaUse& use) {
  const spec::Schema& schema = *use.schema;
  bool number = schema.allows("integer") || schema.allows("number");
  if (!number || schema.incomplete || schema.has_branches()) return false;
  bool listed = schema.keyword("enum") || schema.keyword("const");
  return !listed && !(has_minimum(schema) && has_maximum(schema));
}

}  // namespace

void validate_number_unbounded(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const SchemaUses* uses : {&contract.request_bodies(), &contract.parameters()}) {
      for (const SchemaUse& use : uses->all) {
        if (!at_fault(contract, use)) continue;
        faults.add(use.place(), uses->operations(use),
                   {{"what", uses->what(use)}, {"bounds", lacking(*use.schema)}});
      }
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
