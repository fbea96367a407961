#include "rules/contract_schemas.h"

#include <algorithm>

#include "base/text.h"

namespace tvaara::rules {

bool untyped(const spec::Schema& schema) {
  return !schema.never && !schema.incomplete && !schema.typed() && !schema.has_branches();
}

std::vector<spec::SchemaId> with_branches(spec::SchemaGraph& graph, spec::SchemaId id) {
  if (id == spec::kNoSchema) return {};
  std::vector<spec::SchemaId> out{id};
  for (size_t i = 0; i < out.size(); ++i) {
    for (const spec::SchemaEdge& edge : graph.edges(out[i])) {
      bool fresh = std::find(out.begin(), out.end(), edge.to) == out.end();
      if (edge.kind == spec::SchemaEdge::Kind::branch && fresh) out.push_back(edge.to);
    }
  }
  return out;
}

bool carries_bytes(std::string_view media_type) {
  std::string name(trim(to_lower(media_type.substr(0, media_type.find(';')))));
  for (const char* family : {"image/", "audio/", "video/", "font/", "model/"}) {
    if (starts_with(name, family)) return true;
  }
  for (const char* known :
       {"application/octet-stream", "application/pdf", "application/zip", "application/gzip",
        "application/x-gzip", "application/x-tar", "application/x-zip-compressed",
        "application/vnd.ms-excel", "application/wasm", "application/java-archive"}) {
    if (name == known) return true;
  }
  return starts_with(name, "application/vnd.openxmlformats");
}

bool is_patch(std::string_view media_type) {
  std::string name = to_lower(media_type.substr(0, media_type.find(';')));
  return name.find("merge-patch+json") != std::string::npos ||
         name.find("json-patch+json") != std::string::npos;
}

void tell_unread_bodies(const ContractView& contract, Reporter& report) {
  const SchemaUses& uses = contract.request_bodies();
  for (const SchemaUse& use : uses.all) {
    if (!use.schema->incomplete) continue;
    for (const OperationView* view : uses.operations(use)) {
      report.undecided(*view->operation, use.place().where(),
                       "a schema of the body could not be read in full");
    }
  }
  for (const OperationView* view : uses.incomplete) {
    report.undecided(*view->operation, (*view)->location,
                     "the request has more schemas than the limit");
  }
}

bool is_binary(const spec::Schema& schema) {
  std::string_view format = schema.keyword("format").text();
  return format == "binary" || format == "byte" || schema.allows("file") ||
         schema.keyword("contentEncoding") || schema.keyword("contentMediaType");
}

}  // namespace tvaara::rules
