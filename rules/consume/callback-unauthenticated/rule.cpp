// Operations that the API sends. The document's security is for those that it receives.
// What is deprecated will get no signature any more: a note.
#include <algorithm>

#include "findings/per_document.h"
#include "rules/contract_faults.h"
#include "rules/contract_words.h"

namespace tvaara::rules::native {
namespace {

bool signed_by_header(const spec::Operation& operation) {
  return operation.is_unread(spec::Part::parameters) ||
         std::any_of(operation.parameters.begin(), operation.parameters.end(),
                     [](const spec::Parameter& parameter) {
                       return parameter.in == "header" && names_signature(parameter.name);
                     });
}

}  // namespace

void consume_callback_unauthenticated(const Context& context, Reporter& report) {
  ContractFaults faults(report), leaving(report, findings::Level::note);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const auto* sent : {&contract.webhooks, &contract.callbacks}) {
      for (const OperationView& view : *sent) {
        if (view.secured() || signed_by_header(*view.operation)) continue;
        ContractFaults& kind = view->deprecated ? leaving : faults;
        findings::Finding& finding = kind.add(view->node, {{"name", view->path}});
        finding.where = view->location;
        findings::mark_cause(finding, "nothing is signed");
      }
    }
  }
  faults.report();
  leaving.report();
}

}  // namespace tvaara::rules::native
