// When what is needed happens instead, and who reports it.
#include <gtest/gtest.h>

#include "spec/contract.h"
#include "support.h"

namespace tvaara::rules::testing {
namespace {

std::string needs(const std::string& event, const std::string& position, const std::string& more) {
  return "{for_each: work, needs: [{event: " + event + ", position: " + position + "}]" + more +
         "}";
}

TEST(Timing, LateIsReportedByTheRuleThatAsksForIt) {
  for (auto [more, findings] : {std::pair{", finds: [late]", 1u}, std::pair{", finds: [never]", 0u},
                                std::pair{", leaves: [late]", 0u}, std::pair{"", 1u}}) {
    Program program("POST");
    program.sink("file.content", literal("x")).after = events_of("limited");
    ASSERT_TRUE(program.ask("endpoint", needs("limited", "before", more)));
    EXPECT_EQ(program.results.findings.size(), findings) << more;
  }
}

TEST(Timing, WhatAnotherRuleReportsStaysANo) {
  Program program("POST");
  program.sink("file.content", literal("x")).after = events_of("limited");
  ASSERT_TRUE(program.ask("endpoint", needs("limited", "before", ", leaves: [late]")));
  EXPECT_EQ(program.verdict(), "no");
}

TEST(Timing, ARuleThatFindsOnePartSaysNothingOfTheRest) {
  Program program("POST");
  program.sink("file.content", literal("x"));
  ASSERT_TRUE(program.ask("endpoint", needs("limited", "before", ", finds: [late]")));
  EXPECT_EQ(program.verdict(), "");
  EXPECT_TRUE(program.results.findings.empty());
}

TEST(Timing, SomePathsAreNeitherLateNorNever) {
  Program program("POST");
  flow::Effect& effect = program.sink("file.content", literal("x"));
  effect.before_may = events_of("limited");
  effect.after_may = events_of("limited");
  ASSERT_TRUE(program.ask("endpoint", needs("limited", "before", ", finds: [late, never]")));
  EXPECT_TRUE(program.results.findings.empty());
  ASSERT_TRUE(program.ask("endpoint", needs("limited", "before", ", finds: [sometimes]")));
  EXPECT_EQ(program.results.findings.size(), 1u);
}

TEST(Timing, EarlyIsOnlyBefore) {
  Program early("POST");
  early.sink("file.content", literal("x")).before = events_of("audited");
  ASSERT_TRUE(early.ask("endpoint", needs("audited", "after", ", finds: [early]")));
  EXPECT_EQ(early.results.findings.size(), 1u);
  Program both("POST");
  flow::Effect& effect = both.sink("file.content", literal("x"));
  effect.before = events_of("audited");
  effect.after_may = events_of("audited");
  ASSERT_TRUE(both.ask("endpoint", needs("audited", "after", ", finds: [early]")));
  EXPECT_TRUE(both.results.findings.empty());
}

TEST(Timing, ALateEventCountsIfItLooksAtTheLabel) {
  const char* const kQuery =
      "{for_each: work, finds: [late], needs: [{event: authorised, position: before, late: "
      "principal}]}";
  Program outcome("POST");
  outcome.sink("file.content", literal("x")).after = events_of("authorised", literal("5"));
  ASSERT_TRUE(outcome.ask("endpoint", kQuery));
  EXPECT_TRUE(outcome.results.findings.empty()) << "it only tells that the work failed";
  Program check("POST");
  check.sink("file.content", literal("x")).after = events_of("authorised", labelled("principal"));
  ASSERT_TRUE(check.ask("endpoint", kQuery));
  EXPECT_EQ(check.results.findings.size(), 1u);
}

TEST(Timing, AWordThatIsNoneIsRefused) {
  Program program;
  EXPECT_FALSE(program.ask("endpoint", needs("limited", "before", ", finds: [seldom]")));
}

TEST(FlowQuery, ExactIsTheValueItself) {
  flow::ValueData data;
  data.atoms = {atom_of("request.body", "password")};
  data.atoms[0].exact = false;
  Program program;
  program.sink("log", value_of(data));
  ASSERT_TRUE(program.ask("flow", "{from: [{label: 'request.*', exact: true}], to: [log]}"));
  EXPECT_TRUE(program.results.findings.empty());
  program.sink("log", labelled("request.body", "password"), 20);
  ASSERT_TRUE(program.ask("flow", "{from: [{label: 'request.*', exact: true}], to: [log]}"));
  EXPECT_EQ(program.results.findings.size(), 1u);
}

TEST(FlowQuery, AnotherKindMayHaveToBeCleared) {
  flow::ValueData data;
  data.atoms = {atom_of("request.filename")};
  data.atoms[0].cleared = {"path"};
  Program program;
  program.sink("path", value_of(data));
  ASSERT_TRUE(program.ask("flow", "{from: [request.filename], to: [path]}"));
  EXPECT_TRUE(program.results.findings.empty());
  ASSERT_TRUE(program.ask("flow", "{from: [request.filename], to: [path], as: upload}"));
  EXPECT_EQ(program.results.findings.size(), 1u);
}

TEST(FlowQuery, AGuardThatLooksAtTheValueIsATest) {
  Program program;
  flow::Effect& effect = program.sink("size", labelled("request.query", "count"));
  effect.before = events_of("guard", labelled("request.query", "page"));
  ASSERT_TRUE(program.ask("flow", "{from: ['request.*'], to: [size], unless: [tested]}"));
  EXPECT_EQ(program.results.findings.size(), 1u) << "it looks at another parameter";
  effect.before = events_of("guard", labelled("request.query", "count"));
  program.results.findings.clear();
  ASSERT_TRUE(program.ask("flow", "{from: ['request.*'], to: [size], unless: [tested]}"));
  EXPECT_TRUE(program.results.findings.empty());
}

}  // namespace
}  // namespace tvaara::rules::testing
