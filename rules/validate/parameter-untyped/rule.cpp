// Schemas of parameters and of the branches they can take; a shared one is one place.
#include "base/text.h"
#include "rules/contract_faults.h"
#include "rules/contract_schemas.h"

namespace tvaara::rules::native {
namespace {

bool described_elsewhere(const spec::Parameter& parameter) {
  std::string name = to_lower(parameter.name);
  return parameter.in == "header" &&
         (name == "accept" || name == "content-type" || name == "authorization");
}

// What is no parameter at all is a fault of the document, not of a check.
bool is_parameter(const spec::Parameter& parameter) {
  for (const char* in : {"path", "query", "querystring", "header", "cookie", "formData"}) {
    if (parameter.in == in) return !parameter.name.empty();
  }
  return false;
}

void judge(const ContractView& contract, const OperationView& view,
           const spec::Parameter& parameter, ContractFaults& faults, Reporter& report) {
  Words words{{"name", std::string(parameter.name)}, {"in", std::string(parameter.in)}};
  if (!parameter.schema && parameter.unread) {
    return report.undecided(
        *view.operation, parameter.use.where(),
        "the parameter `" + std::string(parameter.name) + "` could not be read");
  }
  if (!parameter.schema) {
    words.push_back({"why", "it has no schema"});
    faults.add(parameter.node, view, words);
    return;
  }
  words.push_back({"why", "its schema names no type"});
  spec::SchemaGraph& graph = contract.contract->schemas();
  for (spec::SchemaId id : with_branches(graph, graph.of(parameter.schema))) {
    const spec::Schema& schema = graph.get(id);
    if (schema.incomplete) {
      report.undecided(*view.operation, schema.node.where(),
                       "the schema of `" + std::string(parameter.name) + "` could not be read");
    } else if (untyped(schema)) {
      faults.add(schema.node, view, words);
    }
  }
}

}  // namespace

void validate_parameter_untyped(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      for (const spec::Parameter& parameter : view->parameters) {
        if (!is_parameter(parameter) || described_elsewhere(parameter)) continue;
        judge(contract, view, parameter, faults, report);
      }
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
