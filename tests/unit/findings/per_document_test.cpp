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
