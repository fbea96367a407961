// Spectral rulesets from files to findings: what is merged, switched, graded, and what is refused.
#include "rules/ruleset.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "api/model.h"
#include "base/file.h"
#include "base/text.h"
#include "rules/given_then.h"
#include "spec/load.h"

namespace tvaara::rules {
namespace {

constexpr const char* kContract = R"(openapi: 3.0.3
info: {title: shop, version: '1'}
paths:
  /Orders:
    get: {operationId: a, responses: {'200': {description: ok}}}
    post: {operationId: b, responses: {'200': {description: ok}}}
)";

class Rulesets : public testing::Test {
 protected:
  void SetUp() override {
    auto* info = testing::UnitTest::GetInstance()->current_test_info();
    root_ = absolute_path(testing::TempDir()) + "/ruleset_" + info->name();
    std::filesystem::remove_all(root_);
    std::filesystem::create_directories(root_ + "/sub");
    write("builtin/spectral-oas.yaml",
          "rules:\n"
          "  operation-summary: {given: '$.paths[*][get,post]', then: {field: summary, function: "
          "truthy}}\n"
          "  info-contact: {given: $.info, then: {field: contact, function: truthy}}\n");
  }
  void TearDown() override { std::filesystem::remove_all(root_); }

  void write(const std::string& name, const std::string& text) {
    std::filesystem::create_directories(parent_path(root_ + "/" + name));
    std::ofstream(root_ + "/" + name) << text;
  }

  // "rule level line: message", one finding a line; then the gaps; or the error.
  std::string ask(const std::string& ruleset, const std::string& contract = "api.yaml") {
    write("r.yaml", ruleset);
    auto loaded = load_ruleset(root_ + "/r.yaml", {root_, root_ + "/builtin"});
    if (!loaded) return loaded.error().to_string();
    spec::Loader loader(root_);
    std::vector<spec::Contract> contracts;
    contracts.push_back(std::move(*loader.load_text(contract, kContract)));
    api::Model model;
    Context context{contracts, model, "service",
                    [](const spec::Contract&, const spec::Operation&) { return "user-read"; }};
    findings::Results results;
    for (const Rule& rule : loaded->rules) {
      Reporter report(rule, results);
      EXPECT_TRUE(run_given_then(rule, context, report).ok());
    }
    std::string out;
    for (const auto& finding : results.findings) {
      out += finding.rule.substr(9) + " " + std::string(to_string(finding.level)) + " " +
             std::to_string(finding.where.line) + ": " + finding.message + "\n";
    }
    for (const auto& gap : loaded->gaps) {
      out += "(" + std::to_string(gap.where.line) + " " + gap.what + " " + gap.reason + ")\n";
    }
    return out;
  }

  std::string root_;
};

const std::string kSummary =
    "rules:\n  s: {given: '$.paths[*].get', then: {field: summary, function: truthy}}\n";

TEST_F(Rulesets, RulesAliasesMessagesSeverities) {
  EXPECT_EQ(
      ask("aliases:\n"
          "  Item: ['$.paths[*]']\n"
          "  Op:\n"
          "    targets:\n"
          "      - {formats: [oas2], given: ['#Item.delete']}\n"
          "      - {formats: [oas3], given: ['#Item[get,post]']}\n"
          "rules:\n"
          "  a:\n"
          "    description: says what it is for\n"
          "    message: '{{property}}, {{ path }}, {{value}}: {{error}} ({{description}}){{no}}'\n"
          "    severity: 0\n"
          "    given: ['#Op']\n"
          "    then: {field: operationId, function: pattern, functionOptions: {match: ^a}}\n"
          "  b: {description: needs b, severity: hint, given: '#Op.responses', then: {field: "
          "'404', function: defined}}\n"
          "  c: {recommended: false, given: $, then: {field: x, function: truthy}}\n"
          "  d: {severity: off, given: $, then: {field: x, function: truthy}}\n"),
      "a error 6: operationId, #/paths/~1Orders/post/operationId, b: \"b\" must match the "
      "pattern \"^a\" (says what it is for)\n"
      "b note 5: needs b\n"
      "b note 6: needs b\n");
}

// Spectral accepts it there and shows the rule's.
TEST_F(Rulesets, MessagesUnderThenAreAcceptedAndNotShown) {
  EXPECT_EQ(ask("rules:\n"
                "  a: {description: of the rule, given: $.info, then: {field: x, function: truthy, "
                "message: of the check}}\n"),
            "a warning 2: of the rule\n");
}

TEST_F(Rulesets, ExtendsFilesInTheirMode) {
  write("sub/base.yaml",
        "formats: [oas3]\n"
        "rules:\n"
        "  on: {given: $.info, severity: error, then: {field: x, function: truthy}}\n"
        "  off: {given: $.info, recommended: false, then: {field: y, function: truthy}}\n");
  const std::string on = "on error 2: \"x\" must be there and not empty\n";
  const std::string off = "off warning 2: \"y\" must be there and not empty\n";
  EXPECT_EQ(ask("extends: ./sub/base.yaml\n"), on);
  EXPECT_EQ(ask("extends: [[sub/base.yaml, all]]\n"), off + on);
  EXPECT_EQ(ask("extends: [[sub/base.yaml, off]]\nrules: {off: true}\n"), off);
  EXPECT_EQ(ask("extends: sub/base.yaml\nrules: {on: info, off: error}\n"),
            "off error 2: \"y\" must be there and not empty\n"
            "on note 2: \"x\" must be there and not empty\n");
  EXPECT_EQ(ask("extends: sub/base.yaml\nrules: {on: {then: {field: title, function: falsy}}}\n"),
            "on error 2: \"title\" must be absent or empty\n");
  EXPECT_EQ(ask("extends: sub/base.yaml\nrules: {on: off}\n"), "");
}

TEST_F(Rulesets, BuiltinRulesAreAskedWhereTheyAreNamed) {
  const std::string left =
      "(1 spectral:oas of its rules those are asked that the ruleset names itself)\n";
  EXPECT_EQ(ask("extends: spectral:oas\n"), left);
  EXPECT_EQ(
      ask("extends: spectral:oas\nrules: {info-contact: error, operation-summary: off, "
          "no-such: warn, other: off}\n"),
      "info-contact error 2: \"contact\" must be there and not empty\n" + left +
          "(2 spectral/no-such is not available: no ruleset that could be read defines it)\n");
}

TEST_F(Rulesets, OverridesByFileAndPart) {
  const std::string found = "s warning 5: \"summary\" must be there and not empty\n";
  const std::string with = kSummary + "overrides:\n";
  EXPECT_EQ(ask(with + "- {files: ['old/**/*.yaml'], rules: {s: off}}\n"), found);
  EXPECT_EQ(ask(with + "- {files: ['old/**/*.yaml'], rules: {s: off}}\n", "old/api.yaml"), "");
  EXPECT_EQ(ask(with + "- {files: ['*.yaml#/paths/~1Orders'], rules: {s: error}}\n"),
            "s error 5: \"summary\" must be there and not empty\n");
  EXPECT_EQ(ask(with + "- {files: ['*.yaml#/paths'], rules: {s: error}}\n"
                       "- {files: ['*.yaml#/paths/~1Orders/get'], rules: {s: off}}\n"),
            "");
  EXPECT_EQ(ask(with + "- {files: [api.yaml], rules: {s: {then: {field: tags, function: truthy}}, "
                       "t: {given: $.info, then: {field: x, function: truthy}}}}\n"),
            "s warning 5: \"tags\" must be there and not empty\n"
            "t warning 2: \"x\" must be there and not empty\n");
  EXPECT_EQ(ask(kSummary + "except: {'api.yaml#/paths/~1Orders': [s]}\n"), "");
}

TEST_F(Rulesets, ARuleThatOnlyAnOverrideDefinesIsAskedThereAlone) {
  const std::string only =
      "overrides:\n- {files: ['v2/*'], rules: {t: {given: $.info, then: {field: x, function: "
      "truthy}}}}\n";
  EXPECT_EQ(ask(only), "");
  EXPECT_EQ(ask(only, "v2/api.yaml"), "t warning 2: \"x\" must be there and not empty\n");
}

TEST_F(Rulesets, WhatCannotBeHadIsNamedAndTheRestAsked) {
  EXPECT_EQ(ask("extends: ['@acme/rules', 'https://acme.example/r.yaml']\n"
                "functions: [fancy]\n" +
                kSummary +
                "  js: {given: $, then: {function: fancy}}\n"
                "  around: {given: $.info, then: {field: title, function: pattern, "
                "functionOptions: {match: '(?<=x)y'}}}\n"
                "  theirs: error\n")
                .substr(0, 347),
            "s warning 5: \"summary\" must be there and not empty\n"
            "(1 @acme/rules is not fetched: none of its rules is asked; put a copy beside this "
            "file and extend that by its path (./name.yaml))\n"
            "(1 https://acme.example/r.yaml is not fetched: none of its rules is asked; put a copy "
            "beside this file and extend that by its path (./name.yaml))\n"
            "(7 spectral/theirs i");
  std::string rest = ask("functions: [fancy]\nrules: {js: {given: $, then: {function: fancy}}}\n");
  EXPECT_EQ(rest,
            "(2 spectral/js its function 'fancy' is JavaScript, which is not run; say it with "
            "the core functions)\n");
  write("code.js", "");
  EXPECT_EQ(ask("extends: ./code.js\n"),
            "(1 ./code.js is JavaScript, which is not run: none of its rules is asked; write them "
            "as YAML)\n");
}

TEST_F(Rulesets, MistakesAreErrorsWithTheirPlace) {
  EXPECT_EQ(ask("ruls: {}\n"), "r.yaml:1:1: unknown key 'ruls' (did you mean 'rules'?)");
  EXPECT_EQ(ask("rules: {a: {givn: $, then: {function: truthy}}}\n"),
            "r.yaml:1:13: unknown key 'givn' (did you mean 'given'?)");
  EXPECT_EQ(ask("rules: {a: {given: $, then: {function: truhty}}}\n"),
            "r.yaml:1:40: unknown function 'truhty' (did you mean 'truthy'?)");
  EXPECT_EQ(ask("rules: {a: {given: $, then: {function: length, functionOptions: {mix: 1}}}}\n"),
            "r.yaml:1:66: unknown key 'mix' (did you mean 'min'?)");
  EXPECT_EQ(ask("rules: {a: {given: '#Itm', then: {function: truthy}}}\naliases: {Item: [$]}\n"),
            "r.yaml:1:20: unknown alias 'Itm' (did you mean 'Item'?)");
  EXPECT_EQ(ask("aliases: {A: ['#B'], B: ['#A']}\nrules: {a: {given: '#A', then: {function: "
                "truthy}}}\n"),
            "r.yaml:2:20: alias 'A' leads to itself");
  EXPECT_EQ(ask("rules: {a: eror}\n"),
            "r.yaml:1:12: unknown severity 'eror' (did you mean 'error'?)");
  EXPECT_EQ(ask("rules: {a: error}\n"),
            "r.yaml:1:9: there is no rule 'a' to change (define it with `given` and `then`)");
  EXPECT_EQ(ask("extends: ./nowhere.yaml\n"), "r.yaml:1:10: there is no ruleset './nowhere.yaml'");
  EXPECT_EQ(ask("extends: spectral:oaz\n"),
            "r.yaml:1:10: unknown ruleset 'spectral:oaz' (spectral:oas, spectral:asyncapi, "
            "spectral:arazzo, or a path)");
  EXPECT_EQ(ask("extends: ./r.yaml\n"), "r.yaml: the ruleset extends itself");
  EXPECT_EQ(ask("rules: {a: {given: $, then: {function: truthy}}, a: off}\n"),
            "r.yaml:1:50: 'a' is there twice");
}

TEST_F(Rulesets, NothingOutsideOfTheRootIsRead) {
  std::string outside = root_ + "_outside.yaml";
  std::ofstream(outside) << "rules: {}\n";
  EXPECT_NE(ask("extends: ../" + base_name(outside) + "\n").find("lies outside of"),
            std::string::npos);
  std::filesystem::create_symlink(outside, root_ + "/link.yaml");
  EXPECT_NE(ask("extends: ./link.yaml\n").find("lies outside of"), std::string::npos);
  std::filesystem::remove(outside);
}

TEST_F(Rulesets, AnchorsThatMultiplyAreRefused) {
  std::string bomb = "x-0: &a0 [1, 1, 1, 1, 1, 1, 1, 1]\n";
  for (int i = 1; i < 9; ++i) {
    std::string last = "*a" + std::to_string(i - 1);
    bomb += "x-" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
    for (int k = 0; k < 8; ++k) bomb += (k != 0 ? ", " : "") + last;
    bomb += "]\n";
  }
  EXPECT_EQ(ask(bomb),
            "r.yaml: the ruleset is too large or too deep (anchors that repeat others "
            "count in full)");
}

TEST_F(Rulesets, TheOneThatSpectralWouldFind) {
  EXPECT_EQ(ruleset_in(root_), "");
  write(".spectral.yml", "rules: {}\n");
  EXPECT_EQ(ruleset_in(root_), root_ + "/.spectral.yml");
  write(".spectral.yaml", "rules: {}\n");
  EXPECT_EQ(ruleset_in(root_), root_ + "/.spectral.yaml");
}

}  // namespace
}  // namespace tvaara::rules
