// given/then queries from YAML to findings: places, endpoints, levels, messages, what was not seen.
#include "rules/given_then.h"

#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include "api/model.h"
#include "base/text.h"
#include "spec/load.h"

namespace tvaara::rules {
namespace {

constexpr const char* kContract = R"(openapi: 3.0.3
info: {title: shop, version: '1'}
paths:
  /orders/{id}:
    parameters: [{name: id, in: path, required: true}]
    get:
      responses: {'200': {$ref: '#/components/responses/Ok'}}
    delete:
      summary: Remove
      responses: {'204': {description: gone}, '404': {$ref: '#/components/responses/Lost'}}
  /tags:
    get:
      responses: {'200': {$ref: '#/components/responses/Ok'}}
components:
  responses:
    Ok: {description: ''}
)";

struct Asked {
  findings::Results results;
  std::string error;

  // "line:column message [endpoints]", one finding a line.
  std::string text() const {
    if (!error.empty()) return error;
    std::string out;
    for (const auto& finding : results.findings) {
      out += std::to_string(finding.where.line) + ":" + std::to_string(finding.where.column) + " " +
             finding.message;
      if (!finding.endpoints.empty()) out += " [" + join(finding.endpoints, ", ") + "]";
      out += "\n";
    }
    return out;
  }
};

Asked ask(const std::string& query, Rule rule = {}, const std::string& contract = kContract) {
  Asked asked;
  rule.info.id = "pack/rule";
  rule.info.title = "Title of the rule";
  rule.folder = "rules/pack/rule";
  rule.kind = QueryKind::given_then;
  rule.query = std::make_shared<const YAML::Node>(YAML::Load(query));
  spec::Loader loader("/nonexistent");
  auto loaded = loader.load_text("api.yaml", contract);
  EXPECT_TRUE(loaded.ok());
  std::vector<spec::Contract> contracts;
  contracts.push_back(std::move(*loaded));
  api::Model model;
  Context context{contracts, model, "service", [](const spec::Contract&, const spec::Operation& o) {
                    return std::string(o.method == "DELETE" ? "admin" : "public-read");
                  }};
  Reporter report(rule, asked.results);
  Status status = run_given_then(rule, context, report);
  if (!status) asked.error = status.error().to_string();
  return asked;
}

TEST(GivenThen, StandsAtTheSmallestNode) {
  EXPECT_EQ(
      ask("{given: '$.paths[*][get,delete]', then: {field: summary, function: truthy}}").text(),
      "6:5 \"summary\" must be there and not empty [GET /orders/{id}]\n"
      "12:5 \"summary\" must be there and not empty [GET /tags]\n");
  EXPECT_EQ(ask("{given: '$.paths[*].delete', then: {field: summary, function: falsy}}").text(),
            "9:7 \"summary\" must be absent or empty [DELETE /orders/{id}]\n");
}

TEST(GivenThen, SharedComponentIsOneFindingWithAllItsOperations) {
  Asked asked =
      ask("{given: '$.paths[*][*].responses[*]', then: {field: description, function: truthy}}");
  EXPECT_EQ(asked.text(),
            "16:10 \"description\" must be there and not empty [GET /orders/{id}, GET /tags]\n");
  EXPECT_EQ(asked.results.findings[0].sink_key, "/components/responses/Ok/description");
  EXPECT_EQ(asked.results.findings[0].endpoint_key, "GET /orders/{id}");
  // The reference to Lost leads nowhere: said, not silent.
  ASSERT_EQ(asked.results.coverage.gaps.size(), 1u);
  EXPECT_EQ(asked.results.coverage.gaps[0].kind, "rule");
}

TEST(GivenThen, ParametersOfThePathItemBelongToItsOperations) {
  EXPECT_EQ(ask("{given: '$..parameters[*]', then: {field: schema, function: defined}}").text(),
            "5:19 \"schema\" must be there [DELETE /orders/{id}, GET /orders/{id}]\n");
  EXPECT_EQ(ask("{given: '$.paths', then: {field: '@key', function: pattern, functionOptions: "
                "{match: '^/t'}}}")
                .text(),
            "4:3 \"/orders/{id}\" must match the pattern \"^/t\" [DELETE /orders/{id}, GET "
            "/orders/{id}]\n");
}

TEST(GivenThen, KeysCanBeTheMatch) {
  EXPECT_EQ(
      ask("{given: '$.paths[*][*].responses[*]~', then: {function: enumeration, functionOptions: "
          "{values: ['200', '204']}}}")
          .text(),
      "10:47 \"404\" must be one of: 200, 204 [DELETE /orders/{id}]\n");
}

TEST(GivenThen, UnresolvedViewSeesReferences) {
  EXPECT_EQ(
      ask("{given: '$.paths[*].get.responses[*]', resolved: false, then: {field: $ref, function: "
          "undefined}}")
          .text(),
      "7:27 \"$ref\" must not be there [GET /orders/{id}]\n"
      "13:27 \"$ref\" must not be there [GET /tags]\n");
}

TEST(GivenThen, FillsTheMessage) {
  Rule rule;
  rule.message = "{{description}}: {{property}} is {{value}} at {{path}}; {{error}}";
  EXPECT_EQ(
      ask("{given: $.info, then: {field: title, function: length, functionOptions: {max: 2}}}",
          rule)
          .text(),
      "2:8 Title of the rule: title is shop at #/info/title; \"title\" must be shorter than 2\n");
}

TEST(GivenThen, LevelIsThatOfTheStrictestClassAsked) {
  Rule rule;
  rule.level_by_class = {{"admin", findings::Level::error}};
  Asked asked =
      ask("{given: '$.paths[*][get,delete]', then: {field: x-audit, function: defined}}", rule);
  EXPECT_EQ(asked.text(), "8:5 \"x-audit\" must be there [DELETE /orders/{id}]\n");
  EXPECT_EQ(asked.results.findings[0].level, findings::Level::error);
}

TEST(GivenThen, SeveralPathsAndChecks) {
  EXPECT_EQ(ask("given: [$.info, $.paths]\n"
                "then:\n"
                "  - {field: contact, function: truthy}\n"
                "  - {field: license.name, function: truthy}\n")
                .text(),
            "2:1 \"contact\" must be there and not empty\n"
            "3:1 \"contact\" must be there and not empty\n");
}

TEST(GivenThen, Formats) {
  const std::string query = "{given: $.info, then: {field: contact, function: truthy}, formats: ";
  EXPECT_NE(ask(query + "[oas3]}").text(), "");
  EXPECT_NE(ask(query + "oas3_0}").text(), "");
  EXPECT_EQ(ask(query + "[oas2, oas3.1]}").text(), "");
  EXPECT_EQ(ask(query + "[oas4]}").text(),
            "rules/pack/rule/rule.yaml:1:68: unknown format 'oas4' (known formats: oas2, oas3, "
            "oas3.0, oas3.1, oas3.2)");
}

TEST(GivenThen, ErrorsOfTheQueryAreLocated) {
  const std::string at = "rules/pack/rule/rule.yaml:";
  EXPECT_EQ(ask("{given: '$.info[', then: {function: truthy}}").text(),
            at + "1:9: a name is expected (character 8 of '$.info[')");
  EXPECT_EQ(ask("{given: $, then: {function: truhty}}").text(),
            at + "1:29: unknown function 'truhty' (did you mean 'truthy'?)");
  EXPECT_EQ(ask("{given: $, then: {funktion: truthy}}").text(),
            at + "1:19: unknown key 'funktion' (did you mean 'function'?)");
  EXPECT_EQ(ask("{given: $, then: {function: pattern, functionOptions: {match: '(?=x)'}}}")
                .text()
                .substr(0, 70),
            at + "1:63: the regular expression cannot be read:");
  EXPECT_EQ(ask("{given: $, then: {function: pattern}}").text(),
            at + "1:18: needs `match` or `notMatch`");
  EXPECT_EQ(ask("{given: $}").text(), at + "1:1: needs `then`");
}

}  // namespace
}  // namespace tvaara::rules
