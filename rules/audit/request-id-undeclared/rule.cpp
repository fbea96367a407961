// Header parameters and response headers of mutations.
#include "findings/per_document.h"
#include "rules/contract_faults.h"
#include "rules/contract_words.h"

namespace tvaara::rules::native {
namespace {

// What could not be read may well name one.
bool traceable(const OperationView& view) {
  if (view->is_unread(spec::Part::parameters)) return true;
  for (const spec::Parameter& parameter : view->parameters) {
    if (parameter.in == "header" && names_request_id(parameter.name)) return true;
  }
  for (const spec::Response& response : view->responses) {
    if (response.unread) return true;
    for (const spec::Header& header : response.headers) {
      if (names_request_id(header.name)) return true;
    }
  }
  return false;
}

}  // namespace

void audit_request_id_undeclared(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      if (view.mutation && !traceable(view))
        findings::mark_per_document(faults.add_missing(view, {{"key", view.key}}));
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
