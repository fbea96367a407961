// The openness of every object a request can hold, found once per schema.
//
// The body itself is what gets merged into a record; an open object inside it is the same habit
// once more, and a note.
//
// So is a form of nothing but files, whose further parts are bound to nothing, and an operation
// that lets the caller ask for unknown fields to be refused.
//
// Where an object with properties only lists alternatives (`anyOf` of `required`), the object
// itself is at fault; where its branches are the objects, they are.
#include <algorithm>
#include <unordered_set>

#include "base/text.h"
#include "rules/contract_faults.h"
#include "rules/contract_schemas.h"
#include "rules/contract_words.h"

namespace tvaara::rules::native {
namespace {

using Openness = spec::SchemaGraph::Openness;

bool declares_properties(const std::vector<spec::Node>& parts, size_t begin, size_t end) {
  return std::any_of(parts.begin() + static_cast<long>(begin),
                     parts.begin() + static_cast<long>(end),
                     [](spec::Node part) { return part.has("properties"); });
}

bool stands_for_object(const spec::Schema& schema) {
  if (!schema.object_like()) return false;
  bool inherited = declares_properties(schema.parts, schema.own, schema.parts.size());
  if (inherited) return false;  // a branch; its holder is the object
  return !schema.has_branches() || declares_properties(schema.parts, 0, schema.own);
}

// What opens the object, if something says so; else the object.
spec::Node opener(const spec::Schema& schema) {
  spec::Node more = schema.keyword("additionalProperties");
  return more && !more.is_false() ? more : schema.node;
}

// "the request body (`Customer`)": two hundred bodies are told apart by the names of their schemas.
std::string named(const SchemaUses& uses, const SchemaUse& use) {
  std::string what = uses.what(use), pointer = use.place().pointer();
  for (std::string_view holder : {"/components/schemas/", "/definitions/"}) {
    if (!starts_with(pointer, holder)) continue;
    std::string name = pointer.substr(holder.size());
    if (name.find('/') == std::string::npos) return what + " (`" + name + "`)";
  }
  return what;
}

// Schemas of whole bodies, of the items of an array that is the body, and of their branches.
std::unordered_set<spec::SchemaId> whole_bodies(const ContractView& contract) {
  spec::SchemaGraph& graph = contract.contract->schemas();
  std::unordered_set<spec::SchemaId> out;
  for (const SchemaUses::Root& root : contract.request_bodies().roots) {
    for (spec::SchemaId id : with_branches(graph, graph.of(root.schema))) {
      out.insert(id);
      for (const spec::SchemaEdge& edge : graph.edges(id)) {
        if (edge.kind != spec::SchemaEdge::Kind::items) continue;
        for (spec::SchemaId item : with_branches(graph, edge.to)) out.insert(item);
      }
    }
  }
  return out;
}

bool is_file_or_files(spec::SchemaGraph& graph, spec::SchemaId id) {
  if (is_binary(graph.get(id))) return true;
  const std::vector<spec::SchemaEdge>& edges = graph.edges(id);
  return std::any_of(edges.begin(), edges.end(), [&](const spec::SchemaEdge& edge) {
    return edge.kind == spec::SchemaEdge::Kind::items && is_binary(graph.get(edge.to));
  });
}

bool is_form_of_files(spec::SchemaGraph& graph, const spec::MediaType& media) {
  if (!starts_with(to_lower(media.name), "multipart/")) return false;
  size_t files = 0;
  for (const spec::SchemaEdge& edge : graph.edges(graph.of(media.schema))) {
    if (edge.kind != spec::SchemaEdge::Kind::property) return false;
    if (!is_file_or_files(graph, edge.to)) return false;
    ++files;
  }
  return files != 0;
}

std::unordered_set<spec::SchemaId> forms_of_files(const ContractView& contract) {
  spec::SchemaGraph& graph = contract.contract->schemas();
  std::unordered_set<spec::SchemaId> out;
  for (const OperationView& view : contract.operations) {
    for (const spec::MediaType& media : view->body.media) {
      if (media.schema && is_form_of_files(graph, media)) out.insert(graph.of(media.schema));
    }
  }
  return out;
}

bool lets_caller_refuse(const OperationView& view) {
  return std::any_of(
      view->parameters.begin(), view->parameters.end(), [](const spec::Parameter& parameter) {
        return has_any_phrase(parameter.name,
                              {"field validation", "unknown fields", "unknown properties"});
      });
}

// Objects of a contract, by how much they matter.
class Sorter {
 public:
  explicit Sorter(const ContractView& contract)
      : bodies_(whole_bodies(contract)), forms_(forms_of_files(contract)) {}

  bool is_grave(spec::SchemaId id, const std::vector<const OperationView*>& operations) const {
    return bodies_.count(id) && !forms_.count(id) &&
           !std::all_of(operations.begin(), operations.end(),
                        [](const OperationView* view) { return lets_caller_refuse(*view); });
  }

 private:
  std::unordered_set<spec::SchemaId> bodies_, forms_;
};

}  // namespace

void validate_unknown_fields_allowed(const Context& context, Reporter& report) {
  ContractFaults faults(report), inner(report, findings::Level::note);
  for (const ContractView& contract : contract_index(context).contracts) {
    Sorter sorter(contract);
    const SchemaUses& uses = contract.request_bodies();
    for (const SchemaUse& use : uses.all) {
      Openness openness = contract.contract->schemas().openness(use.id);
      if (openness == Openness::unknown) {
        for (const OperationView* view : uses.operations(use)) {
          report.undecided(*view->operation, use.place().where(),
                           "the schema of " + uses.what(use) + " could not be read in full");
        }
      } else if (openness == Openness::open && stands_for_object(*use.schema)) {
        std::vector<const OperationView*> operations = uses.operations(use);
        (sorter.is_grave(use.id, operations) ? faults : inner)
            .add(opener(*use.schema), operations, {{"what", named(uses, use)}});
      }
    }
    for (const OperationView* view : uses.incomplete) {
      report.undecided(*view->operation, (*view)->location,
                       "the request has more schemas than the limit");
      report.gap({"contract", (*view).key,
                  "its request has more schemas than the limit; rules see a part",
                  (*view)->location});
    }
  }
  faults.report();
  inner.report();
}

}  // namespace tvaara::rules::native
