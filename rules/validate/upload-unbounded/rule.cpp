// Binary schemas of requests, and media types of bytes without any bound.
#include "rules/contract_faults.h"
#include "rules/contract_schemas.h"

namespace tvaara::rules::native {
namespace {

bool raw_bytes(const spec::Schema& schema) {
  bool base64 = schema.keyword("format").text() == "byte" || schema.keyword("contentEncoding");
  return is_binary(schema) && !base64;
}

void judge_media(const ContractView& contract, const OperationView& view, ContractFaults& faults) {
  spec::SchemaGraph& graph = contract.contract->schemas();
  for (const spec::MediaType& media : view->body.media) {
    if (!carries_bytes(media.name)) continue;
    spec::SchemaId id = graph.of(media.schema);
    if (id != spec::kNoSchema) {
      const spec::Schema& schema = graph.get(id);
      if (schema.keyword("maxLength") || schema.incomplete || raw_bytes(schema)) continue;
    }
    if (media.unread) continue;
    faults.add(media.node, view, {{"what", "`" + std::string(media.name) + "`"}});
  }
}

}  // namespace

void validate_upload_unbounded(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const SchemaUses* uses : {&contract.request_bodies(), &contract.parameters()}) {
      for (const SchemaUse& use : uses->all) {
        // A parameter outside of a form is part of the URL or a header: no upload.
        bool form = uses->roots[use.root].what.ends_with(" in formData");
        if (uses == &contract.parameters() && !form) continue;
        if (!raw_bytes(*use.schema) || use.schema->incomplete) continue;
        if (use.schema->keyword("maxLength")) continue;
        faults.add(use.place(), uses->operations(use), {{"what", uses->what(use)}});
      }
    }
    for (const OperationView& view : contract.operations) judge_media(contract, view, faults);
  }
  faults.report();
}

}  // namespace tvaara::rules::native
