#include <gtest/gtest.h>

#include "spec/contract.h"
#include "support.h"

namespace tvaara::rules::testing {
namespace {

TEST(FlowQuery, ReportsALabelThatReachesTheSinkOnce) {
  Program program;
  program.sink("sql.text", labelled("request.query", "id"));
  ASSERT_TRUE(program.ask("flow", "{from: ['request.*'], to: [sql.text, 'sql.*']}"));
  ASSERT_EQ(program.results.findings.size(), 1u) << "one result per sink call";
  EXPECT_EQ(program.results.findings[0].where.line, 10u);
  EXPECT_EQ(program.results.findings[0].endpoints, std::vector<std::string>{"GET /orders/{id}"});
  EXPECT_EQ(program.verdict(), "no");
}

TEST(FlowQuery, ClearedNumericAndForeignLabelsAreSafe) {
  flow::ValueData data;
  data.atoms = {atom_of("request.query", "a"), atom_of("request.query", "b"), atom_of("database")};
  data.atoms[0].cleared = {"sql.text"};
  data.atoms[1].numeric = true;
  Program program;
  program.sink("sql.text", value_of(data));
  ASSERT_TRUE(program.ask("flow", "{from: ['request.*'], to: [sql.text], unless: [numeric]}"));
  EXPECT_TRUE(program.results.findings.empty());
  EXPECT_EQ(program.verdict(), "");
}

TEST(FlowQuery, WhatCouldNotBeFollowedIsUnknownNotSilent) {
  flow::ValueData data;
  data.atoms = {atom_of("")};
  data.atoms[0].kind = flow::Atom::Kind::opaque;
  Program program;
  program.sink("sql.text", value_of(data));
  ASSERT_TRUE(program.ask("flow", "{from: ['request.*'], to: [sql.text]}"));
  EXPECT_TRUE(program.results.findings.empty());
  EXPECT_EQ(program.verdict(), "unknown");
}

TEST(FlowQuery, WhatCouldNotBeFollowedIsInOrderBehindTheEventThatExcusesIt) {
  flow::ValueData data;
  data.atoms = {atom_of("")};
  data.atoms[0].kind = flow::Atom::Kind::opaque;
  Program program;
  program.sink("sql.text", value_of(data)).before = events_of("authenticated");
  ASSERT_TRUE(
      program.ask("flow", "{from: ['request.*'], to: [sql.text], unless: [authenticated]}"));
  EXPECT_EQ(program.verdict(), "");
}

TEST(FlowQuery, NamesNarrowAnOrigin) {
  Program program;
  program.sink("log", labelled("request.body", "userName"), 10);
  program.sink("log", labelled("request.body", "new_password"), 11);
  ASSERT_TRUE(
      program.ask("flow", "{from: [{label: 'request.*', names: ['*password*']}], to: [log]}"));
  ASSERT_EQ(program.results.findings.size(), 1u);
  EXPECT_EQ(program.results.findings[0].where.line, 11u);
}

TEST(FlowQuery, ABesideNeedsTheOtherSide) {
  Program program;
  flow::Effect& compared = program.sink("compare", literal("hunter22"));
  compared.roles["left"] = labelled("request.body", "password");
  compared.roles["right"] = literal("hunter22");
  flow::Effect& other = program.sink("compare", literal("delivered"), 20);
  other.roles["left"] = labelled("request.query", "state");
  other.roles["right"] = literal("delivered");
  ASSERT_TRUE(program.ask("flow",
                          "{from: [constant], to: [compare], beside: {label: 'request.*', names: "
                          "['*password*']}}"));
  ASSERT_EQ(program.results.findings.size(), 1u);
  EXPECT_EQ(program.results.findings[0].where.line, 10u);
}

TEST(FlowQuery, AFixedHostOrPathInFrontIsPrefixed) {
  auto text = [](const std::string& begin) {
    flow::Template text;
    text.pieces = {{true, begin, nullptr}, {false, "", labelled("request.query", "to")}};
    flow::ValueData data;
    data.atoms = {atom_of("request.query", "to")};
    data.templates = {text};
    return value_of(data);
  };
  for (auto [begin, found] : {std::pair{"/rooms?id=", 0u}, std::pair{"https://a.example/", 0u},
                              std::pair{"//", 1u}, std::pair{"https://", 1u}, std::pair{"/", 1u}}) {
    Program program;
    program.sink("redirect", text(begin));
    ASSERT_TRUE(program.ask("flow", "{from: ['request.*'], to: [redirect], unless: [prefixed]}"));
    EXPECT_EQ(program.results.findings.size(), found) << begin;
  }
}

TEST(FlowQuery, PlainTextUrlsToThisMachineAreLeftAlone) {
  for (auto [url, found] :
       {std::pair{"http://rates.example/v1", 1u}, std::pair{"http://localhost:1", 0u},
        std::pair{"http://127.0.0.1", 0u}, std::pair{"https://rates.example", 0u},
        std::pair{"http://localhost.evil.example/", 1u}}) {
    Program program;
    program.sink("url", literal(url));
    ASSERT_TRUE(
        program.ask("flow", "{from: [constant], to: [url], begins: 'http://', hosts: remote}"));
    EXPECT_EQ(program.results.findings.size(), found) << url;
  }
}

TEST(FlowQuery, SlipsAreErrorsWithAHint) {
  Program program;
  EXPECT_FALSE(program.ask("flow", "{from: [a], too: [b]}"));
  EXPECT_FALSE(program.ask("flow", "{to: [b]}"));
  EXPECT_FALSE(program.ask("flow", "{from: [a]}"));
  EXPECT_FALSE(program.ask("flow", "{from: [a], to: [b], unless: [numerc]}"));
}

}  // namespace
}  // namespace tvaara::rules::testing
