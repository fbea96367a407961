// Query parameters by name, numbers by their effective bounds.
#include <algorithm>

#include "base/text.h"
#include "findings/per_document.h"
#include "rules/contract_faults.h"
#include "rules/contract_schemas.h"
#include "rules/contract_words.h"

namespace tvaara::rules::native {
namespace {

bool one_of(const std::string& name, std::initializer_list<const char*> names) {
  return std::any_of(names.begin(), names.end(), [&](const char* one) { return name == one; });
}

bool turns_pages(const OperationView& view) {
  return std::any_of(
      view->parameters.begin(), view->parameters.end(), [](const spec::Parameter& one) {
        return one_of(join(words_of(one.name), " "),
                      {"page", "offset", "cursor", "skip", "start", "after", "page token",
                       "page number", "next token", "from", "start index"});
      });
}

bool sets_page_size(const OperationView& view, const spec::Parameter& parameter) {
  if (parameter.in != "query") return false;
  std::string name = join(words_of(parameter.name), " ");
  if (one_of(name, {"limit", "page size", "pagesize", "per page", "perpage", "max results",
                    "maxresults", "page limit", "max items", "max entries", "items per page",
                    "results per page", "page length", "top"})) {
    return true;
  }
  // Of a change these are how much it changes.
  return one_of(name, {"size", "count", "first", "rows", "take", "max", "num", "length"}) &&
         turns_pages(view) && !view.mutation;
}

bool bounded(spec::SchemaGraph& graph, spec::SchemaId id) {
  std::vector<spec::SchemaId> all = with_branches(graph, id);
  return std::any_of(all.begin(), all.end(), [&](spec::SchemaId one) {
    const spec::Schema& schema = graph.get(one);
    bool number = schema.allows("integer") || schema.allows("number");
    return schema.incomplete || schema.keyword("enum") || schema.keyword("const") ||
           schema.least("maximum") || schema.least("exclusiveMaximum") ||
           (!number && (schema.typed() || schema.has_branches()) && one == id &&
            !schema.has_branches());
  });
}

}  // namespace

void ratelimit_page_size_unbounded(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    spec::SchemaGraph& graph = contract.contract->schemas();
    for (const OperationView& view : contract.operations) {
      for (const spec::Parameter& parameter : view->parameters) {
        if (!parameter.schema || !sets_page_size(view, parameter)) continue;
        spec::SchemaId id = graph.of(parameter.schema);
        if (bounded(graph, id)) continue;
        std::string name(parameter.name);
        findings::mark_cause(faults.add(graph.get(id).node, view, {{"name", name}}), name);
      }
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
