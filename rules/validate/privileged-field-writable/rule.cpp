// Names of properties that requests can hold, each property once.
#include "rules/contract_faults.h"
#include "rules/contract_words.h"

namespace tvaara::rules::native {
namespace {

// A search may name a role without giving it.
bool writes(const OperationView& view) {
  return view.mutation && view.data_class.name != "admin" && !searches(view->path);
}

// A flag that a person is an owner, and the role of a chat message, decide about nothing.
bool harmless(const PropertyUse& property) {
  if (property.schema.keyword("const")) return true;
  if (property.name == "owner" && property.schema.allows("boolean")) return true;
  if (property.name != "role") return false;
  for (const spec::SchemaEdge& edge : property.holder.schema->edges) {
    if (edge.kind == spec::SchemaEdge::Kind::property && edge.name == "content") return true;
  }
  return false;
}

}  // namespace

void validate_privileged_field_writable(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    contract.each_property(spec::Direction::request, [&](const PropertyUse& property) {
      if (!names_privilege(property.name) || harmless(property)) return;
      std::vector<const OperationView*> writers;
      for (const OperationView* view : contract.request_bodies().operations(property.holder)) {
        if (writes(*view)) writers.push_back(view);
      }
      if (!writers.empty()) faults.add(property.written, writers, {{"path", property.path}});
    });
  }
  faults.report();
}

}  // namespace tvaara::rules::native
