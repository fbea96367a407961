// API key schemes of the query, and parameters that are named like credentials.
#include "findings/per_document.h"
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

void judge_parameters(const ContractView& contract, const OperationView& view,
                      ContractFaults& faults) {
  for (const spec::Parameter& parameter : view->parameters) {
    bool query = parameter.in == "query";
    if (!query && parameter.in != "path") continue;
    if (!names_credential(parameter.name, query) || is_flag(contract, parameter)) continue;
    std::string name(parameter.name), in(parameter.in);
    findings::Finding& finding =
        faults.add(parameter.node["name"], view, {{"name", name}, {"in", in}});
    findings::mark_cause(finding, name + " in " + in);
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
