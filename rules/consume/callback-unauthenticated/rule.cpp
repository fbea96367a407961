// Operations that the API sends. The document's security is for those that it receives.
// What is deprecated will get no signature any more, and a signature that is declared among the
// headers of the answer is only at the wrong place: notes.
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

bool signed_in_answer(const spec::Operation& operation) {
  return std::any_of(
      operation.responses.begin(), operation.responses.end(), [](const spec::Response& response) {
        return std::any_of(response.headers.begin(), response.headers.end(),
                           [](const spec::Header& header) { return names_signature(header.name); });
      });
}

}  // namespace

void consume_callback_unauthenticated(const Context& context, Reporter& report) {
  ContractFaults faults(report), mild(report, findings::Level::note);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const auto* sent : {&contract.webhooks, &contract.callbacks}) {
      for (const OperationView& view : *sent) {
        if (view.secured() || signed_by_header(*view.operation)) continue;
        bool misplaced = signed_in_answer(*view.operation);
        ContractFaults& kind = view->deprecated || misplaced ? mild : faults;
        findings::Finding& finding = kind.add(view->node, {{"name", view->path}});
        finding.where = view->location;
        if (misplaced) {
          finding.message = "the signature of `" + view->path +
                            "` is declared as a header of the answer, not of the request";
        }
        findings::mark_cause(finding, misplaced ? "misplaced" : "nothing is signed");
      }
    }
  }
  faults.report();
  mild.report();
}

}  // namespace tvaara::rules::native
