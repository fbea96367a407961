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

// A pattern that could not be judged may bound the length.
bool bounding_pattern(const spec::Schema& schema, Reporter& report) {
  for (spec::Node part : schema.parts) {
    spec::Node pattern = part["pattern"];
    if (!pattern.is_string()) continue;
    std::optional<bool> bounds = bounds_length(pattern.text());
    if (!bounds) tell_unread_pattern(pattern, report);
    if (!bounds || *bounds) return true;
  }
  return false;
}

bool at_fault(const SchemaUse& use, Reporter& report) {
  const spec::Schema& schema = *use.schema;
  if (!schema.allows("string") || schema.incomplete || schema.has_branches()) return false;
  return !schema.keyword("maxLength") && !schema.keyword("enum") && !schema.keyword("const") &&
         !bounded_format(schema.keyword("format").text()) && !is_binary(schema) &&
         !bounding_pattern(schema, report);
}

}  // namespace

void validate_string_unbounded(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const SchemaUses* uses : {&contract.request_bodies(), &contract.parameters()}) {
      for (const SchemaUse& use : uses->all) {
        if (!at_fault(use, report)) continue;
        faults.add(use.place(), uses->operations(use), {{"what", uses->what(use)}});
      }
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
