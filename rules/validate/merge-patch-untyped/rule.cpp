// Bodies of the two patch media types.
#include <algorithm>

#include "base/text.h"
#include "rules/contract_faults.h"
#include "rules/contract_schemas.h"

namespace tvaara::rules::native {
namespace {

bool any_member(spec::SchemaGraph& graph, spec::SchemaId id) {
  for (spec::SchemaId one : with_branches(graph, id)) {
    const spec::Schema& schema = graph.get(one);
    if (schema.incomplete || schema.keyword("properties")) return false;
    if (graph.openness(one) == spec::SchemaGraph::Openness::closed) return false;
  }
  return true;
}

bool restricted(const spec::Schema& path) {
  return path.keyword("enum") || path.keyword("const") || path.keyword("pattern") ||
         path.incomplete;
}

// What is set is one of a list, or an object whose members are declared.
bool says_what(const spec::Schema& value) {
  return value.keyword("enum") || value.keyword("const") || value.incomplete ||
         (value.object_like() && value.keyword("properties"));
}

// Every branch that decides is narrow; a schema with branches is what they are.
template <typename Narrow>
bool narrow(spec::SchemaGraph& graph, spec::SchemaId id, Narrow is) {
  std::vector<spec::SchemaId> all = with_branches(graph, id);
  return std::all_of(all.begin(), all.end(), [&](spec::SchemaId one) {
    return graph.get(one).has_branches() || is(graph.get(one));
  });
}

// One operation of the patch: what its `path` and `value` leave open. An object that declares its
// members and has no `path` addresses in a way of its own.
bool sets_anything(spec::SchemaGraph& graph, spec::SchemaId operation) {
  const spec::Schema& schema = graph.get(operation);
  if (schema.has_branches() || schema.incomplete) return false;  // its branches are the operations
  bool declares = false, addresses = false;
  for (const spec::SchemaEdge& edge : graph.edges(operation)) {
    if (edge.kind != spec::SchemaEdge::Kind::property) continue;
    declares = true;
    addresses |= edge.name == "path";
    bool limits = (edge.name == "path" && narrow(graph, edge.to, restricted)) ||
                  (edge.name == "value" && narrow(graph, edge.to, says_what));
    if (limits) return false;
  }
  return !declares || addresses;
}

// Some operation of the array that the body is.
bool any_path(spec::SchemaGraph& graph, spec::SchemaId body) {
  bool listed = false, open = false;
  for (spec::SchemaId one : with_branches(graph, body)) {
    for (const spec::SchemaEdge& edge : graph.edges(one)) {
      if (edge.kind != spec::SchemaEdge::Kind::items) continue;
      listed = true;
      for (spec::SchemaId item : with_branches(graph, edge.to)) open |= sets_anything(graph, item);
    }
    if (graph.get(one).incomplete) listed = true;
  }
  return !listed || open;
}

}  // namespace

void validate_merge_patch_untyped(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    tell_unread_bodies(contract, report);
    spec::SchemaGraph& graph = contract.contract->schemas();
    for (const OperationView& view : contract.operations) {
      for (const spec::MediaType& media : view->body.media) {
        if (!is_patch(media.name)) continue;
        bool merge = to_lower(media.name).find("merge-patch") != std::string::npos;
        bool open = !media.schema || (merge ? any_member(graph, graph.of(media.schema))
                                            : any_path(graph, graph.of(media.schema)));
        if (open) faults.add(media.node, view, {{"media", std::string(media.name)}});
      }
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
