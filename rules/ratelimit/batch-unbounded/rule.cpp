// Arrays at the top of request bodies, and named members one level below.
#include <algorithm>

#include "base/text.h"
#include "findings/per_document.h"
#include "rules/contract_faults.h"
#include "rules/contract_schemas.h"
#include "rules/contract_words.h"

namespace tvaara::rules::native {
namespace {

bool unbounded_array(const spec::Schema& schema) {
  bool closed = schema.keyword("prefixItems") && schema.keyword("items").is_false();
  return schema.allows("array") && !schema.incomplete && !schema.least("maxItems") && !closed;
}

// The last segment says so: `/apis/batch/v1/jobs` is an area, no batch.
bool is_bulk(const OperationView& view) {
  std::vector<std::string> words = last_words(view->path);
  for (const char* word : {"batch", "bulk", "import", "multi"}) {
    if (has_phrase(words, word)) return true;
  }
  return has_any_phrase(view->operation_id,
                        {"bulk", "batch create", "batch update", "batch delete"});
}

bool names_batch(std::string_view name) {
  std::vector<std::string> words = words_of(name);
  if (words.empty()) return false;
  const std::string& last = words.back();
  bool list = last == "operations" || last == "requests" || last == "batch" || last == "commands";
  return list || last == "ids";
}

void judge(const ContractView& contract, const OperationView& view, spec::Node body,
           ContractFaults& faults) {
  spec::SchemaGraph& graph = contract.contract->schemas();
  for (spec::SchemaId id : with_branches(graph, graph.of(body))) {
    const spec::Schema& schema = graph.get(id);
    if (unbounded_array(schema)) faults.add(schema.node, view, {{"what", "the array of the body"}});
    for (const spec::SchemaEdge& edge : graph.edges(id)) {
      if (edge.kind != spec::SchemaEdge::Kind::property) continue;
      const spec::Schema& member = graph.get(edge.to);
      if (!unbounded_array(member) || member.read_only()) continue;
      if (!is_bulk(view) && !names_batch(edge.name)) continue;
      std::string name(edge.name);
      findings::mark_cause(faults.add(member.node, view, {{"what", "`" + name + "`"}}), name);
    }
  }
}

}  // namespace

void ratelimit_batch_unbounded(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      if (!view.mutation) continue;
      for (const spec::MediaType& media : view->body.media) {
        if (media.schema) judge(contract, view, media.schema, faults);
      }
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
