// Any bytes as a ruleset of a team's own: loaded, or refused with a place; what is loaded is asked
// of a small contract with a circle.
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "api/model.h"
#include "rules/given_then.h"
#include "rules/ruleset.h"
#include "spec/load.h"

namespace {

using namespace tvaara;

constexpr const char* kContract = R"(openapi: 3.1.0
info: {title: 'a "b"', version: 1.5, x-list: [1, true, null, [2, 'ä']]}
tags: [{name: b}, {name: a}]
paths: {/a: {get: {operationId: one, responses: {200: {$ref: '#/components/responses/R'}}}}}
components:
  responses: {R: {description: d, content: {a/b: {schema: {$ref: '#/components/schemas/T'}}}}}
  schemas: {T: {enum: [1, 2], properties: {t: {$ref: '#/components/schemas/T'}, gone: {$ref: '#/no'}}}}
)";

void require(bool holds) {
  if (!holds) std::abort();
}

const std::string& folder() {
  static const std::string kFolder = [] {
    std::string name = std::filesystem::temp_directory_path().string() + "/ruleset_fuzz_" +
                       std::to_string(getpid());
    std::filesystem::create_directories(name);
    return name;
  }();
  return kFolder;
}

const std::vector<spec::Contract>& contracts() {
  static const std::vector<spec::Contract> kContracts = [] {
    std::vector<spec::Contract> out;
    spec::Loader loader(folder());
    out.push_back(std::move(*loader.load_text("api.yaml", kContract)));
    return out;
  }();
  return kContracts;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string path = folder() + "/ruleset.yaml";
  std::ofstream(path, std::ios::binary)
      .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  auto loaded = rules::load_ruleset(path, {folder(), folder()});
  if (!loaded) {
    require(!loaded.error().message.empty());
    return 0;
  }
  for (const findings::Gap& gap : loaded->gaps) require(!gap.reason.empty());
  api::Model model;
  rules::Context context{contracts(), model, "service",
                         [](const spec::Contract&, const spec::Operation&) { return "user-read"; }};
  findings::Results results;
  for (const rules::Rule& rule : loaded->rules) {
    rules::Reporter report(rule, results);
    // An Error is a rule that could not be asked, which the engine reports.
    (void)rules::run_given_then(rule, context, report);
  }
  for (const findings::Finding& finding : results.findings) {
    require(!finding.message.empty() && finding.where.line != 0);
  }
  return 0;
}
