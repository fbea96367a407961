// Any text as a JSONPath over a small contract with a circle: parsed, or refused with a place
// inside the text; then evaluated.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "spec/jsonpath.h"
#include "spec/load.h"

namespace {

using tvaara::spec::Contract;

const Contract& contract() {
  static const Contract kContract = [] {
    tvaara::spec::Loader loader("/nonexistent");
    return std::move(*loader.load_text("api.yaml", R"(openapi: 3.1.0
info: {title: 'a "b"', version: 1.5, x-list: [1, true, null, [2, 'ä']]}
paths: {/a: {get: {responses: {200: {$ref: '#/components/responses/R'}}}}}
components:
  responses: {R: {content: {a/b: {schema: {$ref: '#/components/schemas/T'}}}}}
  schemas: {T: {properties: {t: {$ref: '#/components/schemas/T'}, gone: {$ref: '#/no'}}}}
)"));
  }();
  return kContract;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string text(reinterpret_cast<const char*>(data), size);
  auto path = tvaara::spec::JsonPath::parse(text);
  if (path) {
    path->select(contract(), contract().root(), true);
    path->select(contract(), contract().root(), false);
  } else if (path.error().column == 0 || path.error().column > size + 2 ||
             path.error().message.empty()) {
    std::abort();
  }
  return 0;
}
