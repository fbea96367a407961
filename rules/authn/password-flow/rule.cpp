// Flows by name, in 2.0 and 3.x.
#include "rules/contract_faults.h"
#include "rules/contract_security.h"

namespace tvaara::rules::native {

void authn_password_flow(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const auto& scheme : contract.contract->schemes) {
      for (spec::Node flow : flows_of(*scheme)) {
        if (flow_name(*scheme, flow) != "password") continue;
        spec::Node place = flow == scheme->node ? flow["flow"] : flow;
        faults.add(place, {{"scheme", std::string(scheme->name)}}).endpoints =
            keys_of(operations_requiring(contract, *scheme));
      }
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
