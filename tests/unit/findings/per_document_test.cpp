// What is told per document: joined by rule, file and level, and nothing else.
#include "findings/per_document.h"

#include <gtest/gtest.h>

namespace tvaara::findings {
namespace {

Finding undeclared(const std::string& file, uint32_t line, const std::string& endpoint) {
  Finding finding;
  finding.rule = "ratelimit/too-many-requests-undeclared";
  finding.level = Level::note;
  finding.message = endpoint + " declares no 429";
  finding.where = {file, line, 5, line, 9};
  finding.endpoints = {endpoint};
  finding.endpoint_key = endpoint;
  mark_per_document(finding);
  return finding;
}

TEST(PerDocument, OneFindingAtTheFirstPlace) {
  Results results;
  results.findings = {undeclared("a.yaml", 3, "GET /b"), undeclared("a.yaml", 7, "GET /a"),
                      undeclared("a.yaml", 9, "PUT /a"), undeclared("b.yaml", 2, "GET /c")};
  tell_per_document(results);
  ASSERT_EQ(results.findings.size(), 2u);
  const Finding& first = results.findings[0];
  EXPECT_EQ(first.where.line, 3u);
  EXPECT_EQ(first.message, "GET /b declares no 429; the same holds for 2 more operations");
  EXPECT_EQ(first.endpoints, (std::vector<std::string>{"GET /a", "GET /b", "PUT /a"}));
  ASSERT_EQ(first.related.size(), 2u);
  EXPECT_EQ(first.related[1].where.line, 9u);
  EXPECT_EQ(first.related[1].message, "PUT /a");
  EXPECT_TRUE(first.properties.empty());
  EXPECT_EQ(results.findings[1].message, "GET /c declares no 429");
}

TEST(PerDocument, OthersStayAsTheyAre) {
  Results results;
  results.findings = {undeclared("a.yaml", 3, "GET /b"), undeclared("a.yaml", 7, "GET /a")};
  results.findings[1].properties.clear();
  results.findings[1].fingerprint = "kept";
  tell_per_document(results);
  ASSERT_EQ(results.findings.size(), 2u);
  EXPECT_EQ(results.findings[0].fingerprint, "kept");
}

Finding unbounded(uint32_t line, const std::string& cause, std::vector<std::string> endpoints) {
  Finding finding;
  finding.rule = "ratelimit/page-size-unbounded";
  finding.message = "`limit` has no maximum";
  finding.where = {"a.yaml", line, 5, line, 9};
  finding.endpoints = std::move(endpoints);
  finding.fingerprint = "of line " + std::to_string(line);
  mark_cause(finding, cause);
  return finding;
}

TEST(PerDocument, ManyFindingsOfOneCauseAreOne) {
  Results results;
  for (uint32_t line = 1; line <= kFewestOfOneCause; ++line) {
    results.findings.push_back(unbounded(line, "limit", {"GET /" + std::to_string(line)}));
  }
  results.findings.push_back(unbounded(90, "top", {"GET /x"}));
  tell_per_document(results);
  ASSERT_EQ(results.findings.size(), 2u);
  EXPECT_EQ(results.findings[0].fingerprint, "of line 90");  // the other cause stays as it was
  const Finding& joined = results.findings[1];
  EXPECT_EQ(joined.message, "`limit` has no maximum; the same holds for 4 more operations");
  EXPECT_EQ(joined.endpoints.size(), kFewestOfOneCause);
  EXPECT_EQ(joined.related.size(), kFewestOfOneCause - 1);
  EXPECT_TRUE(joined.properties.empty());
}

TEST(PerDocument, FewFindingsOfOneCauseStayWhereTheyAre) {
  Results results;
  for (uint32_t line = 1; line < kFewestOfOneCause; ++line) {
    results.findings.push_back(unbounded(line, "limit", {"GET /" + std::to_string(line)}));
  }
  tell_per_document(results);
  ASSERT_EQ(results.findings.size(), kFewestOfOneCause - 1);
  EXPECT_EQ(results.findings[0].message, "`limit` has no maximum");
  EXPECT_TRUE(results.findings[0].properties.empty());
}

// Shared components: a place is not an operation.
TEST(PerDocument, PlacesThatReachSeveralOperationsAreCountedAsPlaces) {
  Results results;
  for (uint32_t line = 1; line <= kFewestOfOneCause; ++line) {
    results.findings.push_back(unbounded(line, "limit", {"GET /a", "GET /b"}));
  }
  tell_per_document(results);
  ASSERT_EQ(results.findings.size(), 1u);
  EXPECT_EQ(results.findings[0].message,
            "`limit` has no maximum; the same holds for 4 more places");
}

// A baseline must not call it new when the first operation of many is mended.
TEST(PerDocument, TheFingerprintIsThatOfTheDocument) {
  Results before, after;
  before.findings = {undeclared("a.yaml", 3, "GET /b"), undeclared("a.yaml", 7, "GET /a")};
  after.findings = {undeclared("a.yaml", 7, "GET /a")};
  tell_per_document(before);
  tell_per_document(after);
  EXPECT_EQ(before.findings[0].fingerprint, after.findings[0].fingerprint);
}

}  // namespace
}  // namespace tvaara::findings
