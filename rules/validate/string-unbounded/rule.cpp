// Every schema a request can hold, once; of alternatives the branches are judged.
#include "rules/contract_faults.h"
#include "rules/contract_patterns.h"
#include "rules/contract_schemas.h"

namespace tvaara::rules::native {
namespace {

bool bounded_format(std::string_view format) {
  for (const char* one : {"uuid", "date", "date-time", "time", "ipv4", "ipv6", "ip", "email",
                          "idn-email", "hostname", "mac", "duration", "int32", "int64"}) {
    if (format == one) return true;
  }
  return false;
}

bool bounding_pattern(const spec::Schema& schema) {
  for (spec::Node part : schema.parts) {
    if (bounds_length(part["pattern"].text())) return true;
  }
  return false;
}

bool at_fault(const ContractView&, const SchemaUse& use) {
  const spec::Schema& schema = *use.schema;
  if (!schema.allows("string") || schema.incomplete || schema.has_branches()) return false;
  return !schema.keyword("maxLength") && !schema.keyword("enum") && !schema.keyword("const") &&
         !bounded_format(schema.keyword("format").text()) && !bounding_pattern(schema) &&
         !is_binary(schema);
}

}  // namespace

void validate_string_unbounded(const Context& context, Reporter& report) {
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
