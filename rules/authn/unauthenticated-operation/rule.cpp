// Effective requirements of operations that are not open by nature or class.
//
// Where the contract asks for nothing anywhere, that is one fault and not one per operation. An
// operation that takes its credential as a parameter is not open, but undeclared: a note, and
// authn/credential-in-url says the graver part. So is the page that an API shows at its root.
#include <algorithm>

#include "findings/per_document.h"
#include "rules/contract_faults.h"
#include "rules/contract_security.h"
#include "rules/contract_words.h"

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

// No operation of the contract has security, by itself or by inheritance.
bool asks_nowhere(const ContractView& contract) {
  return std::none_of(contract.operations.begin(), contract.operations.end(),
                      [](const OperationView& view) { return view->security_node; });
}

// "/" and "/v2" tell what there is below.
bool is_root_page(const OperationView& view) {
  std::string_view path = view->path;
  path.remove_prefix(path.starts_with("/") ? 1 : 0);
  if (path.ends_with("/")) path.remove_suffix(1);
  bool root = path.empty() || (path.find('/') == path.npos && names_version(path));
  return root && (view->method == "GET" || view->method == "HEAD");
}

struct Faults {
  explicit Faults(Reporter& report) : open(report), undeclared(report, findings::Level::note) {}
  ContractFaults open, undeclared;
};

void accuse(const OperationView& view, bool asks_nowhere, Faults& faults) {
  Words words{{"key", view.key}, {"why", why(view)}};
  const spec::Parameter* credential = credential_parameter(view);
  bool mild = credential || is_root_page(view);
  ContractFaults& kind = mild ? faults.undeclared : faults.open;
  findings::Finding& finding = opened_here(view) ? kind.add(view->security_node, view, words)
                                                 : kind.add_missing(view, words);
  if (credential) {
    std::string name(credential->name);
    finding.message = view.key + " takes its credential as the parameter `" + name +
                      "`, which no `security` declares";
    findings::mark_cause(finding, name);
  } else if (asks_nowhere && !mild) {
    findings::mark_cause(finding, "no security");
  }
}

void judge(const OperationView& view, bool asks_nowhere, Reporter& report, Faults& faults) {
  if (!asked(view)) return;
  if (!view.secured()) {
    accuse(view, asks_nowhere, faults);
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
  Faults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    bool nowhere = asks_nowhere(contract);
    for (const OperationView& view : contract.operations) judge(view, nowhere, report, faults);
  }
  faults.open.report();
  faults.undeclared.report();
}

}  // namespace tvaara::rules::native
