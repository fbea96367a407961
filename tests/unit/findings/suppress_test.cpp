// Suppressions: what they silence, and what they are reported for.
#include "findings/suppress.h"

#include <gtest/gtest.h>

namespace tvaara::findings {
namespace {

const std::vector<std::string> kAll{"authz/idor", "tls/weak-cipher", "audit/missing-record"};

Results results_at(std::vector<uint32_t> lines) {
  Results out;
  for (uint32_t line : lines) {
    Finding finding;
    finding.rule = "authz/idor";
    finding.where = {"a.cpp", line, 1, line, 2};
    out.findings.push_back(finding);
  }
  for (const char* id : {"authz/idor", "tls/weak-cipher"}) {
    RuleInfo rule;
    rule.id = id;
    out.rules.push_back(rule);
  }
  return out;
}

Comment comment(const std::string& text, uint32_t line, uint32_t end_line = 0) {
  return {text, {"a.cpp", line, 1, end_line == 0 ? line : end_line, 9}};
}

Results after(std::vector<Comment> comments, std::vector<uint32_t> lines) {
  Results results = results_at(std::move(lines));
  apply_suppressions(parse_comments(comments), kAll, results);
  return results;
}

std::vector<std::string> rules_of(const Results& results) {
  std::vector<std::string> out;
  for (const Finding& finding : results.findings) out.push_back(finding.rule);
  return out;
}

using Rules = std::vector<std::string>;

TEST(Suppress, OnTheLineAndAbove) {
  for (uint32_t line : {4u, 5u}) {
    Results results =
        after({comment("// tvaara: allow(authz/idor) a capability token", 4)}, {line});
    EXPECT_TRUE(results.findings.empty());
    ASSERT_EQ(results.suppressed.size(), 1u);
    EXPECT_EQ(results.suppressed[0].properties["suppression"], "a capability token");
  }
}

TEST(Suppress, NotFurtherAway) {
  EXPECT_EQ(rules_of(after({comment("// tvaara: allow(authz/idor) r", 4)}, {3, 6})),
            (Rules{"authz/idor", kUnusedSuppression, "authz/idor"}));
}

TEST(Suppress, TrailingCommentLeavesTheNextLineAlone) {
  Results results = after({comment("// tvaara: allow(authz/idor) r", 4)}, {4, 5});
  EXPECT_EQ(rules_of(results), Rules{"authz/idor"});
  EXPECT_EQ(results.findings[0].where.line, 5u);
}

TEST(Suppress, OtherFilesAndRulesAreNotMeant) {
  Results results = results_at({4});
  results.findings[0].where.file = "b.cpp";
  apply_suppressions(parse_comments({comment("// tvaara: allow(authz/idor) r", 4)}), kAll, results);
  EXPECT_EQ(results.suppressed.size(), 0u);
  EXPECT_EQ(rules_of(after({comment("// tvaara: allow(tls/weak-cipher) r", 4)}, {4})),
            (Rules{"authz/idor", kUnusedSuppression}));
}

TEST(Suppress, WithoutReason) {
  for (const char* text : {"// tvaara: allow(authz/idor)", "/* tvaara: allow(authz/idor) */",
                           "# tvaara:allow( authz/idor ) -"}) {
    Results results = after({comment(text, 4)}, {4});
    EXPECT_EQ(results.suppressed.size(), 1u) << text;
    EXPECT_EQ(rules_of(results), Rules{kSuppressionWithoutReason}) << text;
    EXPECT_EQ(results.findings[0].level, Level::warning);
  }
}

TEST(Suppress, SeveralRules) {
  auto parsed = parse_comments({comment("// tvaara: allow(authz/idor, tls/weak-cipher): r", 4)});
  ASSERT_EQ(parsed.size(), 1u);
  EXPECT_EQ(parsed[0].rules, (Rules{"authz/idor", "tls/weak-cipher"}));
  EXPECT_EQ(parsed[0].reason, "r");
  EXPECT_EQ(parse_comments({comment("// tvaara: allow(a/b) r1 tvaara: allow(c/d) r2", 4)}).size(),
            2u);
}

TEST(Suppress, BlockComments) {
  Results results = after({comment("/* Long.\n   tvaara: allow(authz/idor) r\n */", 4, 6)}, {7});
  EXPECT_EQ(results.suppressed.size(), 1u);
  EXPECT_EQ(results.suppressed[0].properties["suppression"], "r");
}

TEST(Suppress, ProseIsNoSuppression) {
  EXPECT_TRUE(
      parse_comments({comment("// see tvaara: a linter", 1), comment("// allow(a/b)", 2),
                      comment("// mytvaara: allow(a/b) r", 3), comment("// tvaara: allowing", 4)})
          .empty());
}

TEST(Suppress, UnreadableIsReported) {
  for (const char* text :
       {"// tvaara: allow", "// tvaara: allow()", "// tvaara: allow(authz/idor"}) {
    EXPECT_EQ(rules_of(after({comment(text, 4)}, {})), Rules{kUnusedSuppression}) << text;
  }
}

TEST(Suppress, MisspeltRuleGetsASuggestion) {
  Results results = after({comment("// tvaara: allow(authz/idoor) r", 4)}, {4});
  ASSERT_EQ(rules_of(results), (Rules{"authz/idor", kUnusedSuppression}));
  EXPECT_EQ(results.findings[1].fix_hint, "did you mean `authz/idor`?");
}

TEST(Suppress, RulesThatWereNotAskedCannotBeUnused) {
  EXPECT_TRUE(after({comment("// tvaara: allow(audit/missing-record) r", 4)}, {}).findings.empty());
}

TEST(Suppress, RulesOfSuppressionsAreKnownToReports) {
  Results results = after({comment("// tvaara: allow(tls/weak-cipher) r", 4)}, {});
  ASSERT_EQ(results.rules.size(), 3u);
  EXPECT_EQ(results.rules[1].id, "project/unused-suppression");
  EXPECT_FALSE(results.findings[0].fingerprint.empty());
}

TEST(Suppress, AllowEntriesCoverTheirObject) {
  auto parsed = parse_allow_entries({{"authz/idor, tls/weak-cipher a good reason",
                                      {"a.cpp", 6, 3, 6, 40},
                                      {"a.cpp", 3, 1, 9, 2}}});
  ASSERT_EQ(parsed.size(), 1u);
  EXPECT_EQ(parsed[0].rules, (Rules{"authz/idor", "tls/weak-cipher"}));
  EXPECT_EQ(parsed[0].reason, "a good reason");
  Results results = results_at({2, 3, 9, 10});
  apply_suppressions(parsed, kAll, results);
  EXPECT_EQ(results.suppressed.size(), 2u);
}

TEST(Suppress, SuppressionsCannotSilenceEachOther) {
  Results results = after({comment("// tvaara: allow(project/unused-suppression) r", 3),
                           comment("// tvaara: allow(tls/weak-cipher) r", 4)},
                          {});
  EXPECT_EQ(rules_of(results), (Rules{kUnusedSuppression, kUnusedSuppression}));
}

}  // namespace
}  // namespace tvaara::findings
