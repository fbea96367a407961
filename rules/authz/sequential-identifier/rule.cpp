// Integer parameters of the path that are named like ids.
#include "base/text.h"
#include "rules/contract_faults.h"

namespace tvaara::rules::native {
namespace {

bool names_id(std::string_view name) {
  std::vector<std::string> words = words_of(name);
  return !words.empty() && (words.back() == "id" || words.back() == "pk");
}

}  // namespace

void authz_sequential_identifier(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    spec::SchemaGraph& graph = contract.contract->schemas();
    for (const OperationView& view : contract.operations) {
      for (const spec::Parameter& parameter : view->parameters) {
        if (parameter.in != "path" || !parameter.schema || !names_id(parameter.name)) continue;
        const spec::Schema& schema = graph.get(graph.of(parameter.schema));
        if (!schema.allows("integer") && !schema.allows("number")) continue;
        faults.add(schema.keyword("type"), view, {{"name", std::string(parameter.name)}});
      }
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
