// Sorting and fingerprints: what may change without changing a fingerprint, and what may not.
#include "findings/findings.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace tvaara::findings {
namespace {

Finding finding(const std::string& file, uint32_t line) {
  Finding out;
  out.rule = "authz/idor";
  out.message = "M";
  out.where = {file, line, 1, line, 5};
  out.endpoint_key = "GET /a";
  out.sink_key = "db.one";
  out.function = "f";
  return out;
}

std::string print_of(Finding f) {
  std::vector<Finding> list{std::move(f)};
  assign_fingerprints(list);
  return list[0].fingerprint;
}

TEST(Fingerprint, SurvivesMovesAndWording) {
  Finding moved = finding("other.cpp", 99);
  moved.message = "Reworded";
  moved.label = "elsewhere";
  EXPECT_EQ(print_of(finding("a.cpp", 1)), print_of(moved));
}

TEST(Fingerprint, SurvivesReformatting) {
  Finding spaced = finding("a.cpp", 1);
  spaced.sink_key = "db . one ";
  EXPECT_EQ(print_of(finding("a.cpp", 1)), print_of(spaced));
  Finding words = finding("a.cpp", 1), joined = words;
  words.function = "unsigned int f";
  joined.function = "unsignedint f";
  EXPECT_NE(print_of(words), print_of(joined));
}

TEST(Fingerprint, DependsOnWhatItIsAbout) {
  std::string base = print_of(finding("a.cpp", 1));
  for (auto field :
       {&Finding::rule, &Finding::endpoint_key, &Finding::sink_key, &Finding::function}) {
    Finding changed = finding("a.cpp", 1);
    changed.*field = "x";
    EXPECT_NE(base, print_of(changed));
  }
  Finding shifted = finding("a.cpp", 1);  // the same text, cut elsewhere
  shifted.sink_key = "db.on";
  shifted.function = "ef";
  EXPECT_NE(base, print_of(shifted));
}

TEST(Fingerprint, EqualsAreNumbered) {
  std::vector<Finding> list{finding("a.cpp", 1), finding("a.cpp", 2)};
  assign_fingerprints(list);
  EXPECT_TRUE(list[0].fingerprint.ends_with(":1"));
  EXPECT_TRUE(list[1].fingerprint.ends_with(":2"));
}

// The value itself is stored in people's baselines: it must not change.
TEST(Fingerprint, Vector) {
  EXPECT_EQ(print_of(finding("a.cpp", 1)), "dde5f06616dedde36197b525a75ddf1e:1");
}

TEST(Sort, OrderDoesNotDependOnInput) {
  std::vector<Finding> list{finding("b.cpp", 1), finding("a.cpp", 10), finding("a.cpp", 2)};
  Finding other = finding("a.cpp", 2);
  other.rule = "authn/x";
  list.push_back(other);
  auto key = [](const Finding& f) { return f.where.file + std::to_string(f.where.line) + f.rule; };
  std::vector<std::string> expected{"a.cpp2authn/x", "a.cpp2authz/idor", "a.cpp10authz/idor",
                                    "b.cpp1authz/idor"};
  std::sort(list.begin(), list.end(), [&](auto& a, auto& b) { return key(a) < key(b); });
  do {
    Results results;
    results.findings = list;
    sort_results(results);
    std::vector<std::string> order;
    for (const Finding& f : results.findings) order.push_back(key(f));
    EXPECT_EQ(order, expected);
  } while (std::next_permutation(list.begin(), list.end(),
                                 [&](auto& a, auto& b) { return key(a) < key(b); }));
}

TEST(Names, Texts) {
  EXPECT_EQ(to_string(AnswerValue::not_applicable), "n/a");
  EXPECT_EQ(to_string(Precision::very_high), "very-high");
  EXPECT_EQ(to_string(Grade::attested), "attested");
  EXPECT_EQ(to_string(Level::note), "note");
}

}  // namespace
}  // namespace tvaara::findings
