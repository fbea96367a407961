// Response headers by whole words.
#include <algorithm>

#include "findings/per_document.h"
#include "rules/contract_faults.h"
#include "rules/contract_words.h"

namespace tvaara::rules::native {
namespace {

// What could not be read may well say one.
bool says_limit(const spec::Response& response) {
  return response.unread ||
         std::any_of(response.headers.begin(), response.headers.end(),
                     [](const spec::Header& header) {
                       return has_any_phrase(header.name, {"ratelimit", "rate limit"});
                     });
}

}  // namespace

void ratelimit_limit_headers_undeclared(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      bool said = std::any_of(view->responses.begin(), view->responses.end(), says_limit);
      if (!said) findings::mark_per_document(faults.add_missing(view, {{"key", view.key}}));
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
