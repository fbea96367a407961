// Strings of parameters, and id-like properties of bodies.
#include "base/text.h"
#include "rules/contract_faults.h"
#include "rules/contract_schemas.h"

namespace tvaara::rules::native {
namespace {

bool unrestricted(const spec::Schema& schema) {
  return schema.allows("string") && !schema.incomplete && !schema.has_branches() &&
         !schema.keyword("format") && !schema.keyword("pattern") && !schema.keyword("enum") &&
         !schema.keyword("const") && !is_binary(schema);
}

bool names_id(std::string_view name) {
  std::vector<std::string> words = words_of(name);
  return !words.empty() && (words.back() == "id" || words.back() == "ids");
}

}  // namespace

void validate_string_unrestricted(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    const SchemaUses& parameters = contract.parameters();
    for (const SchemaUse& use : parameters.all) {
      bool whole = use.path.empty() || use.path == "[]";
      if (!whole || !unrestricted(*use.schema)) continue;
      faults.add(use.place(), parameters.operations(use), {{"what", parameters.what(use)}});
    }
    const SchemaUses& bodies = contract.request_bodies();
    contract.each_property(spec::Direction::request, [&](const PropertyUse& property) {
      if (!names_id(property.name) || !unrestricted(property.schema)) return;
      faults.add(property.schema.node, bodies.operations(property.holder),
                 {{"what", "`" + property.path + "` of the request body"}});
    });
  }
  faults.report();
}

}  // namespace tvaara::rules::native
