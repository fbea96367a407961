// Names of properties that responses can hold, each property once, told at the response that is
// nearest to it.
#include "findings/per_document.h"
#include "rules/contract_faults.h"
#include "rules/contract_words.h"

namespace tvaara::rules::native {
namespace {

bool holds_text(const spec::Schema& schema) {
  return schema.allows("string") || (!schema.typed() && !schema.object_like());
}

// Operations whose purpose is to hand out what they make: sign-in, keys shown once, and the key
// that is no more.
bool hands_out(const OperationView& view) {
  return view.data_class.credential ||
         ((view->method == "POST" || view->method == "DELETE") &&
          has_any_phrase(view->path, {"key", "keys", "secret", "secrets", "token", "tokens", "otp",
                                      "credentials", "password", "client", "clients"}));
}

Words nearest(const ContractView& contract, const PropertyUse& property) {
  const SchemaUses::Root* message =
      contract.nearest(contract.responses(), property.holder, spec::Direction::response,
                       [](const OperationView& view) { return !hands_out(view); });
  std::string path = contract.path_in(*message, property.holder.id, spec::Direction::response);
  std::string by;
  for (const OperationView* view : message->operations) {
    if (by.empty() && !hands_out(*view)) by = view->key;
  }
  return {{"path", path + (path.empty() ? "" : ".") + std::string(property.name)}, {"by", by}};
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
      if (givers.empty()) return;
      Words words = nearest(contract, property);
      // Branches of one answer hold the same once more.
      findings::mark_cause(faults.add(property.written, givers, words),
                           words[0].second + " of " + words[1].second);
    });
  }
  faults.report();
}

}  // namespace tvaara::rules::native
