// The contract's requirement against what the handler and its chain do. Only certain disagreement
// counts: nothing opaque on the way when the code lacks the check, a check on every path when the
// contract lacks the requirement. It stands at the operation: the handler's own fault is
// authn/missing-authentication. Signing in requires a credential by nature.
#include <algorithm>

#include "rules/contract_faults.h"
#include "rules/inventory.h"

namespace tvaara::rules::native {
namespace {

constexpr const char* kAuthenticated = "authenticated";

bool always_authenticates(const api::Model& model, const api::Endpoint& endpoint) {
  return !model.find(endpoint.granted, kAuthenticated).empty() ||
         !model.find(endpoint.result.must, kAuthenticated).empty();
}

bool may_authenticate(const api::Model& model, const api::Endpoint& endpoint) {
  if (always_authenticates(model, endpoint) || endpoint.result.opaque) return true;
  if (!endpoint.chain_unseen.empty()) return true;
  return std::any_of(endpoint.result.effects.begin(), endpoint.result.effects.end(),
                     [&](const flow::Effect& effect) {
                       return !model.find(effect.before_may, kAuthenticated).empty() ||
                              !model.find(effect.after_may, kAuthenticated).empty();
                     });
}

std::string disagreement(const api::Model& model, const api::Endpoint& endpoint,
                         const OperationView& view) {
  bool anonymous = std::any_of(view->security.begin(), view->security.end(),
                               [](const auto& one) { return one.requirements.empty(); });
  if (view.secured() && !anonymous && !may_authenticate(model, endpoint)) {
    return "the contract requires a credential, the code never checks one";
  }
  if (!view.secured() && !view.open_by_nature() && always_authenticates(model, endpoint)) {
    return "the code requires a credential, the contract declares none";
  }
  return "";
}

}  // namespace

void inventory_security_mismatch(const Context& context, Reporter& report) {
  Inventory inventory(context);
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      for (const api::Endpoint* endpoint : inventory.endpoints_of(*view.operation)) {
        if (!endpoint->handler_solved) continue;
        std::string what = disagreement(context.model, *endpoint, view);
        if (what.empty()) continue;
        findings::Finding& finding = faults.add_missing(view, {{"key", view.key}, {"what", what}});
        Location handler = endpoint->row.handler;
        finding.related.push_back(
            {handler.known() ? handler : endpoint->row.registration, "what serves it"});
      }
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
