// Every URL of a security scheme; schemes that no operation uses are judged too: clients read them.
#include "rules/contract_faults.h"
#include "rules/contract_security.h"
#include "rules/contract_urls.h"

namespace tvaara::rules::native {

void tls_plain_http_auth_url(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const auto& scheme : contract.contract->schemes) {
      for (spec::Node url : auth_urls(*scheme)) {
        if (!travels_in_clear(url.text())) continue;
        faults
            .add(url, {{"key", std::string(url.key())},
                       {"scheme", std::string(scheme->name)},
                       {"url", std::string(url.text())}})
            .endpoints = keys_of(operations_requiring(contract, *scheme));
      }
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
