// Alternatives of secured operations; without any security there is a worse finding.
#include <algorithm>

#include "rules/contract_faults.h"

namespace tvaara::rules::native {
namespace {

bool with_certificate(const spec::SecurityAlternative& alternative) {
  return std::any_of(alternative.requirements.begin(), alternative.requirements.end(),
                     [](const spec::Requirement& requirement) {
                       bool known = requirement.scheme && !requirement.unread;
                       return requirement.unread ||
                              (known && requirement.scheme->type == "mutualTLS");
                     });
}

}  // namespace

void tls_mtls_missing(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  bool mesh = context.profile == "mesh";
  for (const ContractView& contract : contract_index(context).contracts) {
    if (!mesh && !contract.contract->at_least(3, 1)) continue;
    for (const OperationView& view : contract.operations) {
      bool asked = mesh || view.data_class.name == "admin";
      if (!asked || view.data_class.open || !view.secured()) continue;
      bool everywhere = std::all_of(view->security.begin(), view->security.end(), with_certificate);
      if (!everywhere) faults.add_missing(view, {{"key", view.key}});
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
