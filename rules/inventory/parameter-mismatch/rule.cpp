// Names of query parameters among the labels of what the handler uses, against
// the operation.
#include <algorithm>
#include <map>

#include "rules/contract_faults.h"
#include "rules/contract_schemas.h"
#include "rules/inventory.h"

namespace tvaara::rules::native {
namespace {

// Query parameters by name, each with the first place where it is read.
std::map<std::string, Location> used_parameters(const api::Endpoint &endpoint) {
  std::map<std::string, Location> used;
  for (const flow::Effect &effect : endpoint.result.effects) {
    for (const auto &[role, value] : effect.roles) {
      for (const flow::Atom &atom : flow::all_atoms(value)) {
        if (atom.label != "request.query" || atom.name.empty() ||
            !atom.origin.known())
          continue;
        auto [known, fresh] = used.try_emplace(atom.name, atom.origin);
        if (!fresh)
          known->second = std::min(known->second, atom.origin);
      }
    }
  }
  return used;
}

// Some libraries give query and form fields by one call.
bool in_form(const ContractView &contract, const OperationView &view,
             const std::string &name) {
  spec::SchemaGraph &graph = contract.contract->schemas();
  for (const spec::MediaType &media : view->body.media) {
    for (spec::SchemaId id : with_branches(graph, graph.of(media.schema))) {
      const auto &edges = graph.edges(id);
      if (std::any_of(edges.begin(), edges.end(),
                      [&](const spec::SchemaEdge &edge) {
                        return edge.kind == spec::SchemaEdge::Kind::property &&
                               edge.name == name;
                      })) {
        return true;
      }
    }
  }
  return false;
}

// A `querystring` parameter or one of type object may hold any name.
bool declares(const OperationView &view, const std::string &name) {
  return std::any_of(
      view->parameters.begin(), view->parameters.end(), [&](const auto &one) {
        bool open =
            one.in == "querystring" ||
            (one.in == "query" && one.schema["type"].text() == "object");
        return open || ((one.in == "query" || one.in == "formData") &&
                        one.name == name);
      });
}

} // namespace

void inventory_parameter_mismatch(const Context &context, Reporter &report) {
  Inventory inventory(context);
  for (const ContractView &contract : contract_index(context).contracts) {
    for (const OperationView &view : contract.operations) {
      for (const api::Endpoint *endpoint :
           inventory.endpoints_of(*view.operation)) {
        for (const auto &[name, where] : used_parameters(*endpoint)) {
          if (declares(view, name) || in_form(contract, view, name))
            continue;
          findings::Finding finding;
          finding.where = where;
          finding.message = filled(report.rule().message,
                                   {{"key", view.key}, {"name", name}});
          finding.endpoints.push_back(view.key);
          finding.sink_key = name;
          finding.related.push_back(
              {view->location, "documented here, without it"});
          report.add(std::move(finding), view.data_class.name);
        }
      }
    }
  }
}

} // namespace tvaara::rules::native
