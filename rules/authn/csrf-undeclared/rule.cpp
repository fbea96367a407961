// Alternatives of mutations that hold a cookie and nothing a foreign page could not send.
#include <algorithm>

#include "rules/contract_faults.h"
#include "rules/contract_words.h"

namespace tvaara::rules::native {
namespace {

bool cookie_alone(const spec::SecurityAlternative& alternative) {
  bool cookie = false, header = false;
  for (const spec::Requirement& requirement : alternative.requirements) {
    if (!requirement.scheme || requirement.unread) return false;
    bool key = requirement.scheme->type == "apiKey";
    cookie |= key && requirement.scheme->in == "cookie";
    header |= !key || requirement.scheme->in == "header";
  }
  return cookie && !header;
}

bool takes_csrf_token(const OperationView& view) {
  return view->is_unread(spec::Part::parameters) ||
         std::any_of(view->parameters.begin(), view->parameters.end(), [](const auto& one) {
           return one.in == "header" && has_any_phrase(one.name, {"csrf", "xsrf"});
         });
}

}  // namespace

void authn_csrf_undeclared(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      bool open = std::any_of(view->security.begin(), view->security.end(), cookie_alone);
      if (view.mutation && open && !takes_csrf_token(view))
        faults.add_missing(view, {{"key", view.key}});
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
