// The body itself and the branches it can be; untyped properties inside leave the answer open.
// Properties without a type still say what is meant: a value that is no object slips past them, and
// that is a note.
#include "rules/contract_faults.h"
#include "rules/contract_schemas.h"

namespace tvaara::rules::native {
namespace {

void judge_media(const ContractView& contract, const OperationView& view,
                 const spec::MediaType& media, ContractFaults& faults, ContractFaults& notes) {
  if (media.unread || is_patch(media.name)) return;  // validate/merge-patch-untyped
  std::string what = "a `" + std::string(media.name) + "` body";
  if (!media.schema) {
    if (!carries_bytes(media.name)) {
      faults.add(media.node, view, {{"what", what}, {"why", "it has no schema"}});
    }
    return;
  }
  spec::SchemaGraph& graph = contract.contract->schemas();
  spec::SchemaId id = graph.of(media.schema);
  for (spec::SchemaId one : with_branches(graph, id)) {
    const spec::Schema& schema = graph.get(one);
    if (!untyped(schema)) continue;
    bool meant = schema.object_like();
    (meant ? notes : faults)
        .add(schema.node, view,
             {{"what", what},
              {"why",
               meant ? "its schema has properties but no type" : "its schema names no type"}});
  }
}

}  // namespace

void validate_body_untyped(const Context& context, Reporter& report) {
  ContractFaults faults(report), notes(report, findings::Level::note);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      for (const spec::MediaType& media : view->body.media)
        judge_media(contract, view, media, faults, notes);
      bool unread = view->is_unread(spec::Part::body);
      if (!unread && view->body.node.has("content") && view->body.media.empty()) {
        faults.add(view->body.node, view, {{"what", "the body"}, {"why", "it has no media type"}});
      }
    }
    const SchemaUses& uses = contract.request_bodies();
    for (const SchemaUse& use : uses.all) {
      bool unread = use.schema->incomplete;
      if (!unread && (use.path.empty() || !untyped(*use.schema))) continue;
      for (const OperationView* view : uses.operations(use)) {
        report.undecided(*view->operation, use.place().where(),
                         unread ? "a schema of the body could not be read in full"
                                : "`" + use.path + "` of the body may be anything");
      }
    }
  }
  faults.report();
  notes.report();
}

}  // namespace tvaara::rules::native
