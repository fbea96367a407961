// Any bytes as a contract, as YAML, as JSON and as a .proto, and as an overlay: read, resolved, walked. Checks
// what must hold of every document: each node has a place inside the text and a pointer that leads
// back to it, and what could not be read is said.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "spec/load.h"
#include "spec/proto.h"
#include "spec/reach.h"
#include "spec/schema.h"

namespace {

using namespace tvaara::spec;

constexpr size_t kMaxPointersChecked = 2000;  // following one back costs its depth times its width

void require(bool holds) {
  if (!holds) std::abort();
}

void check_nodes(const Document& document) {
  bool duplicates = false;
  for (const tvaara::Error& problem : document.problems()) {
    duplicates |= problem.message.starts_with("duplicate key");
  }
  require(!document.incomplete() || !document.problems().empty());
  std::vector<Node> stack{document.root()};
  for (size_t checked = 0; !stack.empty(); ++checked) {
    Node node = stack.back();
    stack.pop_back();
    if (!node) continue;
    require(node.where().line != 0 && node.value_location().line != 0);
    bool back = checked < kMaxPointersChecked && !duplicates;
    if (back) require(document.at_pointer(node.pointer()) == node);
    for (Node child : node) {
      require(child.parent() == node);
      stack.push_back(child);
    }
  }
}

void check_contract(const Contract& contract) {
  for (const auto* list : {&contract.operations, &contract.webhooks, &contract.callbacks}) {
    for (const Operation& operation : *list) {
      require(operation.location.line != 0);
      contract.reach().operations_of(operation.node);
      for (const MediaType& media : operation.body.media) {
        contract.schemas().walk(media.schema, Direction::request, [&](const SchemaVisit& visit) {
          contract.schemas().openness(visit.id);
        });
      }
    }
  }
}

void check_overlay(const std::string& text) {
  auto overlay = Overlay::read("overlay.yaml", text);
  if (!overlay) return;
  Loader loader("/nonexistent", {*overlay});
  auto contract = loader.load_text("api.yaml", R"(openapi: 3.1.0
info: {title: a, version: b}
servers: [{url: 'https://a'}]
paths: {/a: {get: {tags: [a, b], responses: {200: {description: c}}}}}
)");
  if (!contract) return;
  for (const tvaara::Error& problem : contract->problems) require(problem.line != 0);
  check_nodes(*contract->documents[0]);
  check_contract(*contract);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string text(reinterpret_cast<const char*>(data), size);
  for (const char* path : {"api.yaml", "api.json"}) {
    looks_like_contract(path, text);
    check_nodes(*Document::parse(path, text));
    Loader loader("/nonexistent");
    if (auto contract = loader.load_text(path, text)) check_contract(*contract);
  }
  check_nodes(*Document::parse("api.proto", text));
  if (auto contract = read_services("api.proto", text)) check_contract(*contract);
  check_overlay(text);
  return 0;
}
