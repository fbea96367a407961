// API key schemes of the query, and parameters that are named like credentials.
#include "rules/contract_faults.h"
#include "rules/contract_security.h"
#include "rules/contract_words.h"

namespace tvaara::rules::native {
namespace {

void judge_schemes(const ContractView& contract, ContractFaults& faults) {
  for (const auto& scheme : contract.contract->schemes) {
    if (scheme->type != "apiKey" || scheme->in != "query") continue;
    faults.add(scheme->node["in"], {{"name", std::string(scheme->parameter)}, {"in", "query"}})
        .endpoints = keys_of(operations_requiring(contract, *scheme));
  }
}

// A flag about a credential (`has_password`) is none.
bool is_flag(const ContractView& contract, const spec::Parameter& parameter) {
  spec::SchemaGraph& graph = contract.contract->schemas();
  spec::SchemaId id = graph.of(parameter.schema);
  return id != spec::kNoSchema && graph.get(id).allows("boolean");
}

void judge_parameters(const ContractView& contract, const OperationView& view,
                      ContractFaults& faults) {
  for (const spec::Parameter& parameter : view->parameters) {
    bool query = parameter.in == "query";
    if (!query && parameter.in != "path") continue;
    if (!names_credential(parameter.name, query) || is_flag(contract, parameter)) continue;
    faults.add(parameter.node["name"], view,
               {{"name", std::string(parameter.name)}, {"in", std::string(parameter.in)}});
  }
}

}  // namespace

void authn_credential_in_url(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    judge_schemes(contract, faults);
    for (const OperationView& view : contract.operations) judge_parameters(contract, view, faults);
  }
  faults.report();
}

}  // namespace tvaara::rules::native
