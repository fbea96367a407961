// Names of properties that responses can hold, each property once.
#include "rules/contract_faults.h"
#include "rules/contract_words.h"

namespace tvaara::rules::native {
namespace {

bool holds_text(const spec::Schema& schema) {
  return schema.allows("string") || (!schema.typed() && !schema.object_like());
}

// Operations whose purpose is to hand out what they make: sign-in, and keys shown once.
bool hands_out(const OperationView& view) {
  return view.data_class.credential ||
         (view->method == "POST" &&
          has_any_phrase(view->path, {"key", "keys", "secret", "secrets", "token", "tokens", "otp",
                                      "credentials", "password", "client", "clients"}));
}

}  // namespace

void validate_secret_in_response(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    contract.each_property(spec::Direction::response, [&](const PropertyUse& property) {
      if (!names_secret(property.name) || !holds_text(property.schema)) return;
      std::vector<const OperationView*> givers;
      for (const OperationView* view : contract.responses().operations(property.holder)) {
        if (!hands_out(*view)) givers.push_back(view);
      }
      if (!givers.empty()) faults.add(property.written, givers, {{"path", property.path}});
    });
  }
  faults.report();
}

}  // namespace tvaara::rules::native
