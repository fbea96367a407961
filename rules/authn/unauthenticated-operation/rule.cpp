// Effective requirements of operations that are not open by nature or class.
#include "rules/contract_faults.h"

namespace tvaara::rules::native {
namespace {

// `security: []` of the operation itself is a statement, and the place of the fault.
bool opened_here(const OperationView& view) {
  return view->node.has("security") && view->security_node == view->node["security"];
}

std::string why(const OperationView& view) {
  if (!view->security_node) return "no security is declared";
  return view->security.empty() ? "`security` is empty" : "`security` accepts no credential at all";
}

// A preflight carries no credential by its nature. Where the code was read, it decides: what it
// lacks is authn/missing-authentication, what the contract lacks is inventory/security-mismatch.
bool asked(const OperationView& view) {
  return !view.open_by_nature() && view->method != "OPTIONS" && !view.solved_in_code;
}

void judge(const OperationView& view, Reporter& report, ContractFaults& faults) {
  if (!asked(view)) return;
  if (!view.secured()) {
    Words words{{"key", view.key}, {"why", why(view)}};
    if (opened_here(view)) {
      faults.add(view->security_node, view, words);
    } else {
      faults.add_missing(view, words);
    }
    return;
  }
  for (const spec::SecurityAlternative& alternative : view->security) {
    for (const spec::Requirement& requirement : alternative.requirements) {
      if (requirement.scheme && !requirement.scheme->unread) continue;
      report.undecided(*view.operation, requirement.node.where(),
                       "the scheme `" + std::string(requirement.name) +
                           (requirement.unread ? "` could not be read" : "` is not defined"));
    }
  }
}

}  // namespace

void authn_unauthenticated_operation(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) judge(view, report, faults);
  }
  faults.report();
}

}  // namespace tvaara::rules::native
