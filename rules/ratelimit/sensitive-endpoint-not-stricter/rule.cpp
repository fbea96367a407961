// The contract's side; the query of rule.yaml asks the code. Where there is code, it decides.
// Credential endpoints; `default` and ranges do not say that there is a limit here.
#include <algorithm>

#include "rules/contract_index.h"
#include "rules/contract_words.h"

namespace tvaara::rules::native {
namespace {

bool names_limit(spec::Node holder) {
  for (spec::Node entry : holder) {
    if (entry.key().starts_with("x-") &&
        has_any_phrase(entry.key(),
                       {"ratelimit", "rate limit", "throttling", "throttle", "limit"})) {
      return true;
    }
  }
  return false;
}

bool tries_credentials(const OperationView& view) {
  return view.data_class.credential && !has_any_phrase(view->path, {"logout", "signout", "revoke"});
}

}  // namespace

void ratelimit_sensitive_endpoint_not_stricter(const Context& context, Reporter& report) {
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      if (view.solved_in_code) continue;
      if (!tries_credentials(view) || names_limit(view->node) || names_limit(view->path_item))
        continue;
      const spec::Response* response = view->response("429");
      bool unread = view->is_unread(spec::Part::responses);
      if (unread || (response && response->code == "429")) continue;
      findings::Finding finding;
      finding.where = view->location;
      finding.message = view.key + " takes credentials but declares no limit";
      finding.endpoints.push_back(view.key);
      finding.sink_key = view->node.pointer();
      report.add_at(findings::Level::warning, std::move(finding));
    }
  }
}

}  // namespace tvaara::rules::native
