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

// Some operation of the patch leaves its `path` open.
bool any_path(spec::SchemaGraph& graph, spec::Node body) {
  bool found = false, open = false;
  graph.walk(body, spec::Direction::request, [&](const spec::SchemaVisit& visit) {
    if (visit.name != "path") return;
    found = true;
    open |= !restricted(visit.schema) && !visit.schema.has_branches();
  });
  return !found || open;
}

}  // namespace

void validate_merge_patch_untyped(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    spec::SchemaGraph& graph = contract.contract->schemas();
    for (const OperationView& view : contract.operations) {
      for (const spec::MediaType& media : view->body.media) {
        if (!is_patch(media.name)) continue;
        bool merge = to_lower(media.name).find("merge-patch") != std::string::npos;
        bool open = !media.schema || (merge ? any_member(graph, graph.of(media.schema))
                                            : any_path(graph, media.schema));
        if (open) faults.add(media.node, view, {{"media", std::string(media.name)}});
      }
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
