#include <gtest/gtest.h>

#include "rules/answers.h"
#include "spec/contract.h"
#include "support.h"

namespace tvaara::rules::testing {
namespace {

const char* const kAuthentication =
    "{for_each: work, needs: [{event: authenticated, position: before}]}";
const char* const kIdor =
    "{for_each: lookup, where: {key: ['request.path'], rows: private}, presumes: authenticated, "
    "needs: [{predicate: principal}, {guard: [principal, database], position: around}, "
    "{event: authorised, position: around, about: object}]}";

TEST(EndpointQuery, WorkWithoutTheEventIsANoAtTheHandler) {
  Program program;
  program.sink("file.content", literal("x"));
  ASSERT_TRUE(program.ask("endpoint", kAuthentication));
  EXPECT_EQ(program.verdict(), "no");
  ASSERT_EQ(program.results.findings.size(), 1u);
  EXPECT_EQ(program.results.findings[0].where.line, 3u);
}

TEST(EndpointQuery, TheEventBeforeOrFromMiddlewareIsAYes) {
  Program before;
  before.sink("file.content", literal("x")).before = events_of("authenticated");
  ASSERT_TRUE(before.ask("endpoint", kAuthentication));
  EXPECT_EQ(before.verdict(), "yes");
  Program granted;
  granted.sink("file.content", literal("x"));
  granted.endpoint().granted = events_of("authenticated");
  ASSERT_TRUE(granted.ask("endpoint", kAuthentication));
  EXPECT_EQ(granted.verdict(), "yes");
}

TEST(EndpointQuery, SomethingUnseenBeforeMakesItUnknown) {
  Program program;
  program.sink("file.content", literal("x")).opaque_before = true;
  ASSERT_TRUE(program.ask("endpoint", kAuthentication));
  EXPECT_EQ(program.verdict(), "unknown");
  EXPECT_TRUE(program.results.findings.empty());
}

TEST(EndpointQuery, ALookUpMayServeTheCheckAfterItAChangeMayNot) {
  for (auto [kind, verdict] :
       {std::pair{api::Access::Kind::lookup, "yes"}, std::pair{api::Access::Kind::remove, "no"}}) {
    Program program;
    flow::Effect& effect = program.sink("sql.execute", literal("x"));
    effect.after = events_of("authenticated");
    program.statement(kind, "sessions", effect);
    ASSERT_TRUE(program.ask("endpoint", kAuthentication));
    EXPECT_EQ(program.verdict(), verdict);
  }
}

TEST(EndpointQuery, WithoutWorkEverySuccessfulExitCounts) {
  Program program;
  ASSERT_TRUE(program.ask("endpoint", kAuthentication));
  EXPECT_EQ(program.verdict(), "no");
  program.endpoint().result.must = events_of("authenticated");
  ASSERT_TRUE(program.ask("endpoint", kAuthentication));
  EXPECT_EQ(program.verdict(), "yes");
}

TEST(EndpointQuery, ARowChosenByTheCallerNeedsThePrincipal) {
  Program program;
  flow::Effect& effect = program.sink("sql.execute", literal("x"), 20);
  effect.before = events_of("authenticated");
  api::Access& access = program.statement(api::Access::Kind::lookup, "orders", effect);
  access.bound.push_back({"id", labelled("request.path", "id"), true, true, "=", {}});
  ASSERT_TRUE(program.ask("endpoint", kIdor));
  EXPECT_EQ(program.verdict(), "no");
  ASSERT_EQ(program.results.findings.size(), 1u);
  EXPECT_EQ(program.results.findings[0].where.line, 20u) << "at the statement";
  access.bound.push_back({"tenant", labelled("principal"), true, true, "=", {}});
  ASSERT_TRUE(program.ask("endpoint", kIdor));
  EXPECT_EQ(program.verdict(), "yes");
}

TEST(EndpointQuery, ARoleAloneDoesNotOpenTheObject) {
  Program program;
  flow::Effect& effect = program.sink("sql.execute", literal("x"));
  effect.before = events_of("authenticated");
  for (auto& [kind, list] : events_of("authorised", labelled("principal")))
    effect.before[kind] = list;
  api::Access& access = program.statement(api::Access::Kind::lookup, "orders", effect);
  access.bound.push_back({"id", labelled("request.path", "id"), true, true, "=", {}});
  ASSERT_TRUE(program.ask("endpoint", kIdor));
  EXPECT_EQ(program.verdict(), "no");
  for (auto& [kind, list] : events_of("authorised", literal("admin"))) effect.before[kind] = list;
  ASSERT_TRUE(program.ask("endpoint", kIdor));
  EXPECT_EQ(program.verdict(), "yes") << "a role that may touch everything";
}

TEST(EndpointQuery, WithoutAuthenticationTheFaultIsAnotherRules) {
  Program program;
  flow::Effect& effect = program.sink("sql.execute", literal("x"));
  api::Access& access = program.statement(api::Access::Kind::lookup, "orders", effect);
  access.bound.push_back({"id", labelled("request.path", "id"), true, true, "=", {}});
  ASSERT_TRUE(program.ask("endpoint", kIdor));
  EXPECT_EQ(program.verdict(), "no");
  EXPECT_TRUE(program.results.findings.empty());
}

TEST(EndpointQuery, WhatTheStatementIsNotKnownToDoIsUnknown) {
  Program program;
  flow::Effect& effect = program.sink("sql.execute", literal("x"));
  program.statement(api::Access::Kind::other, "", effect).readable = false;
  ASSERT_TRUE(program.ask("endpoint", kIdor));
  EXPECT_EQ(program.verdict(), "unknown");
}

TEST(EndpointQuery, InputIsCheckedTypedOrOnlyAKey) {
  const char* query =
      "{for_each: input, where: {key: ['request.body']}, needs: [{typed: true}, {sanitized: true}, "
      "{event: validated, about: subject}]}";
  Program program;
  ASSERT_TRUE(program.ask("endpoint", query));
  EXPECT_EQ(program.verdict(), "yes") << "it reads nothing";
  flow::Effect& effect = program.sink("sql.execute", literal("x"));
  api::Access& access = program.statement(api::Access::Kind::update, "notes", effect);
  access.bound.push_back({"id", labelled("request.body", "id"), true, true, "=", {}});
  ASSERT_TRUE(program.ask("endpoint", query));
  EXPECT_EQ(program.verdict(), "yes") << "a key";
  access.bound.push_back({"title", labelled("request.body", "title"), false, true, "", {}});
  ASSERT_TRUE(program.ask("endpoint", query));
  EXPECT_EQ(program.verdict(), "no");
  effect.before = events_of("validated", labelled("request.body", "title"));
  ASSERT_TRUE(program.ask("endpoint", query));
  EXPECT_EQ(program.verdict(), "yes");
  effect.before = events_of("validated", labelled("request.body", "text"));
  ASSERT_TRUE(program.ask("endpoint", query));
  EXPECT_EQ(program.verdict(), "no") << "something else was checked";
}

TEST(EndpointQuery, SlipsAreErrors) {
  Program program;
  EXPECT_FALSE(program.ask("endpoint", "{for_each: works, needs: []}"));
  EXPECT_FALSE(program.ask("endpoint", "{for_each: work}"));
  EXPECT_FALSE(program.ask("endpoint", "{needs: [{event: a, position: afterwards}]}"));
  EXPECT_FALSE(program.ask("endpoint", "{exempt: [friends], needs: []}"));
}

TEST(EndpointQuery, AnObjectPickedByAKeyOfTheRequestNeedsTheCaller) {
  Program program;
  program.sink("object.lookup", labelled("request.path", "id")).before = events_of("authenticated");
  ASSERT_TRUE(program.ask("endpoint", kIdor));
  EXPECT_EQ(program.verdict(), "no");
  EXPECT_EQ(program.results.findings.size(), 1u);
}

TEST(EndpointQuery, AFilterThatHoldsTheCallerIsScoped) {
  flow::ValueData filter;
  filter.atoms = {atom_of("request.path", "id"), atom_of("principal")};
  Program program;
  program.sink("nosql.execute", value_of(filter)).before = events_of("authenticated");
  ASSERT_TRUE(program.ask("endpoint", kIdor));
  EXPECT_EQ(program.verdict(), "yes");
  EXPECT_TRUE(program.results.findings.empty());
}

TEST(EndpointQuery, AFilterThatIsNotSeenInFullIsUnknown) {
  flow::ValueData filter;
  filter.atoms = {atom_of("request.path", "id"), atom_of("")};
  filter.atoms[1].kind = flow::Atom::Kind::opaque;
  Program program;
  program.sink("nosql.execute", value_of(filter)).before = events_of("authenticated");
  ASSERT_TRUE(program.ask("endpoint", kIdor));
  EXPECT_EQ(program.verdict(), "unknown");
}

TEST(EndpointQuery, ALimiterAskedWithALiteralIsTheSameForAll) {
  const char* const kGlobal =
      "{for_each: check, where: {event: limited, key: none}, needs: [{tested: 'request.*'}]}";
  for (auto [key, findings] :
       {std::pair{literal("all"), 1u}, std::pair{labelled("request.peer"), 0u},
        std::pair{flow::no_value(), 0u}}) {
    flow::Events events = events_of("limited");
    flow::EventInstance instance = events["limited"].front();
    instance.roles["key"] = key;
    flow::Events keyed;
    keyed["limited"].push_back(instance);
    Program program;
    program.sink("file.content", literal("x")).before = keyed;
    ASSERT_TRUE(program.ask("endpoint", kGlobal));
    EXPECT_EQ(program.results.findings.size(), findings);
  }
}

TEST(EndpointQuery, WhetherThereIsAnythingIsNoBound) {
  const char* const kChecked =
      "{for_each: input, where: {key: ['request.body']}, "
      "needs: [{event: validated, position: before, about: subject}]}";
  for (auto [number, verdict] : {std::pair{0, "no"}, std::pair{1, "no"}, std::pair{80, "yes"}}) {
    flow::ValueData size;
    size.constants = {{}};
    size.constants[0].kind = facts::ConstantKind::integer;
    size.constants[0].integer = number;
    size.constant_texts = {""};
    flow::ValueData tested;
    tested.comparisons = {{">", {labelled("request.body", "note"), value_of(size)}}};
    Program program;
    flow::Effect& effect = program.sink("file.content", labelled("request.body", "note"));
    effect.before = events_of("guard", value_of(tested));
    ASSERT_TRUE(program.ask("endpoint", kChecked));
    EXPECT_EQ(program.verdict(), verdict) << number;
  }
}

TEST(Answers, NobodyIsKnownOnlyWhereThatWasSeen) {
  for (bool seen : {true, false}) {
    Program program;
    Verdict no{findings::AnswerValue::no, {}, false, ""}, unknown;
    program.verdicts.add(program.endpoint(), "authn", no);
    if (!seen) program.verdicts.add(program.endpoint(), "authn", unknown);
    program.verdicts.add(program.endpoint(), "authz", unknown);
    answer_questions(program.model, program.results, {}, program.verdicts);
    auto& answers = program.endpoint().row.answers;
    EXPECT_EQ(answers["authn"].value, findings::AnswerValue::no);
    EXPECT_EQ(answers["authz"].value,
              seen ? findings::AnswerValue::no : findings::AnswerValue::unknown);
  }
}

}  // namespace
}  // namespace tvaara::rules::testing
