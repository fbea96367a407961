// HTTP schemes by name; token endpoints may take basic (client authentication of OAuth 2).
#include <algorithm>

#include "rules/contract_faults.h"
#include "rules/contract_security.h"

namespace tvaara::rules::native {
namespace {

const char* weakness_of(const std::string& scheme) {
  if (scheme == "basic") return "the password travels with every request";
  if (scheme == "digest") return "the server keeps what opens the door, in MD5";
  if (scheme == "oauth") return "OAuth 1 signs with a secret both sides keep";
  if (scheme == "negotiate" || scheme == "ntlm")
    return "a connection is authenticated, not a request";
  return nullptr;
}

}  // namespace

void authn_weak_scheme(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const auto& scheme : contract.contract->schemes) {
      const char* weakness = scheme->type == "http" ? weakness_of(scheme->scheme) : nullptr;
      if (!weakness) continue;
      auto users = operations_requiring(contract, *scheme);
      bool tokens_only = std::all_of(users.begin(), users.end(), [](const OperationView* view) {
        return view->data_class.credential;
      });
      if (!users.empty() && tokens_only && scheme->scheme == "basic") continue;
      spec::Node said = scheme->node[scheme->node.has("scheme") ? "scheme" : "type"];
      faults
          .add(said,
               {{"name", std::string(scheme->name)}, {"scheme", scheme->scheme}, {"why", weakness}})
          .endpoints = keys_of(users);
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
