// The text reports: goldens of all of them, then the properties that goldens hide.
#include "../../report/sample.h"
#include "golden.h"
#include "report/unicode.h"

namespace tvaara::report {
namespace {

TEST(Text, Scan) { expect_golden("scan.txt", scan_text(sample::results(), sample::options())); }
TEST(Text, Review) {
  expect_golden("review.txt", review_text(sample::results(), sample::options()));
}
TEST(Text, Endpoints) {
  expect_golden("endpoints.txt", endpoints_text(sample::results(), sample::options()));
}
TEST(Text, Rules) { expect_golden("rules.txt", rules_text(sample::results(), sample::options())); }
TEST(Text, Explain) {
  expect_golden("explain.txt", explain_text(sample::results().rules[1], sample::options()));
}
TEST(Text, Colours) {
  Options options = sample::options();
  options.color = true;
  expect_golden("review_color.txt", review_text(sample::results(), options));
}

TEST(Text, EmptyResultsAreSaid) {
  EXPECT_EQ(scan_text({}, {}), "No findings. Read: nothing.\n");
  EXPECT_EQ(review_text({}, {}), "0 endpoints. Read: nothing.\n");
  EXPECT_EQ(endpoints_text({}, {}), "0 endpoints. Read: nothing.\n");
  EXPECT_EQ(rules_text({}, {}), "0 rules.\n");
}

TEST(Text, CapIsHonest) {
  findings::Results results;
  for (uint32_t i = 1; i <= 30; ++i) {
    results.findings.push_back(
        sample::simple("a/b", findings::Level::warning, {"f.cpp", i, 1, i, 2}, "Something"));
  }
  Options options;
  options.max_findings = 10;
  std::string text = scan_text(results, options);
  EXPECT_NE(text.find("… and 20 more"), std::string::npos);
  EXPECT_NE(text.find("30 findings: 30 warnings."), std::string::npos);
  EXPECT_EQ(text.find("f.cpp:11"), std::string::npos);
}

// A loud rule leaves room for the others, and every rule stands in the table with what was shown.
TEST(Text, NoRuleHidesAnother) {
  findings::Results results;
  for (uint32_t i = 1; i <= 200; ++i) {
    results.findings.push_back(
        sample::simple("a/loud", findings::Level::warning, {"f.cpp", i, 1, i, 2}, "Loud"));
  }
  results.findings.push_back(
      sample::simple("z/rare", findings::Level::warning, {"g.cpp", 1, 1, 1, 2}, "Rare"));
  results.findings.push_back(
      sample::simple("a/note", findings::Level::note, {"g.cpp", 2, 1, 2, 2}, "Noted"));
  Options options;
  options.max_findings = 10;
  std::string text = scan_text(results, options);
  EXPECT_NE(text.find("warning[z/rare]: Rare"), std::string::npos);
  EXPECT_NE(text.find("note[a/note]: Noted"), std::string::npos);
  EXPECT_NE(text.find("… and 192 more of a/loud\n"), std::string::npos) << text;
  EXPECT_NE(text.find("warning  200    8      a/loud"), std::string::npos) << text;
  EXPECT_NE(text.find("… and 192 more: --rule RULE --all"), std::string::npos) << text;
  options.max_findings = SIZE_MAX;
  std::string all = scan_text(results, options);
  EXPECT_EQ(all.find("… and"), std::string::npos);
  EXPECT_NE(all.find("f.cpp:200"), std::string::npos);
}

TEST(Text, AdviceStandsOnceWhereThereIsTooMuchToRead) {
  findings::Results results;
  for (uint32_t i = 1; i <= 30; ++i) {
    results.findings.push_back(
        sample::simple("a/b", findings::Level::warning, {"f.cpp", i, 1, i, 2}, "Something"));
    results.findings.back().why = "because";
  }
  auto times = [&](size_t limit) {
    Options options;
    options.max_findings = limit;
    std::string text = scan_text(results, options);
    size_t count = 0;
    for (size_t at = 0; (at = text.find("because", at)) != std::string::npos; ++at) ++count;
    return count;
  };
  EXPECT_EQ(times(10), 1u);
  EXPECT_EQ(times(30), 30u);
}

// Two warnings leave room for eight: notes take a fifth of what is drawn, not all of it.
TEST(Text, NotesAreExamplesWhereSomeAreCut) {
  findings::Results results;
  for (uint32_t i = 1; i <= 30; ++i) {
    auto level = i <= 2 ? findings::Level::warning : findings::Level::note;
    std::string rule = i <= 2 ? "a/warning" : i <= 29 ? "a/note" : "z/note";
    results.findings.push_back(sample::simple(rule, level, {"f.cpp", i, 1, i, 2}, "Something"));
  }
  Options options;
  options.max_findings = 10;
  std::string text = scan_text(results, options);
  size_t drawn = 0;
  for (size_t at = 0; (at = text.find("note[", at)) != std::string::npos; ++at) ++drawn;
  EXPECT_EQ(drawn, 2u);  // one of each rule
  EXPECT_NE(text.find("… and 26 more: --rule RULE --all"), std::string::npos) << text;
}

// Places of operations are told as places for machines; a reader has their names already.
TEST(Text, OperationsAreNamedNotDrawn) {
  findings::Results results;
  findings::Finding finding =
      sample::simple("a/b", findings::Level::warning, {"api.yaml", 9, 1, 9, 2}, "Shared");
  finding.endpoints = {"GET /a", "GET /b"};
  finding.related = {{{"api.yaml", 2, 1, 2, 2}, "GET /a"}, {{"api.yaml", 3, 1, 3, 2}, "why so"}};
  results.findings = {finding};
  std::string text = scan_text(results, {});
  EXPECT_NE(text.find("endpoints: GET /a, GET /b"), std::string::npos);
  EXPECT_NE(text.find("why so"), std::string::npos);
  EXPECT_EQ(text.find("GET /a"), text.rfind("GET /a"));
}

TEST(Text, WorstFirst) {
  findings::Results results;
  results.findings = {
      sample::simple("a/note", findings::Level::note, {"a.cpp", 1, 1, 1, 2}, "N"),
      sample::simple("a/error", findings::Level::error, {"z.cpp", 1, 1, 1, 2}, "E")};
  std::string text = scan_text(results, {});
  EXPECT_LT(text.find("a/error"), text.find("a/note"));
}

TEST(Text, NothingHostileReachesTheTerminal) {
  for (bool review : {false, true}) {
    std::string text = review ? review_text(sample::results(), sample::options())
                              : scan_text(sample::results(), sample::options());
    for (char c : text) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
    EXPECT_EQ(text.find("\xe2\x80\xae"), std::string::npos);  // right-to-left override
    EXPECT_EQ(text.find('\xff'), std::string::npos);
  }
}

TEST(Text, LongLinesAreCut) {
  std::string text = scan_text(sample::results(), sample::options());
  size_t begin = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\n') continue;
    EXPECT_LE(display_width(std::string_view(text).substr(begin, i - begin)), 240u);
    begin = i + 1;
  }
}

// Carets stand under the expression, whatever precedes it on the line.
std::string marked(const std::string& line, uint32_t from, uint32_t to) {
  findings::Results results;
  results.findings = {
      sample::simple("a/b", findings::Level::error, {"f.cpp", 1, from, 1, to}, "M")};
  Options options;
  options.source = [line](const std::string&) { return line; };
  options.quiet = true;
  std::string text = scan_text(results, options);
  std::string rows[6];
  size_t at = 0;
  for (std::string& row : rows) {
    size_t end = std::min(text.find('\n', at), text.size());
    row = text.substr(at, end - at);
    at = std::min(end + 1, text.size());
  }
  return rows[3] + "\n" + rows[4];
}

TEST(Excerpt, Tabs) { EXPECT_EQ(marked("\tf(x);", 4, 5), "1 |     f(x);\n  |       ^"); }
TEST(Excerpt, WideCharacters) { EXPECT_EQ(marked("日本(x)", 8, 9), "1 | 日本(x)\n  |      ^"); }
TEST(Excerpt, CombiningCharacters) {
  EXPECT_EQ(marked("e\xcc\x81(x)", 5, 6), "1 | e\xcc\x81(x)\n  |   ^");
}
TEST(Excerpt, EscapeSequencesAreSpelledOut) {
  EXPECT_EQ(marked("\x1b[2J x", 6, 7), "1 | \\x1b[2J x\n  |         ^");
}
TEST(Excerpt, BrokenUtf8) {
  EXPECT_EQ(marked("\xff\xff x", 4, 5), "1 | \xef\xbf\xbd\xef\xbf\xbd x\n  |    ^");
}
TEST(Excerpt, ColumnBeyondTheLine) { EXPECT_EQ(marked("ab", 90, 95), "1 | ab\n  |   ^"); }
TEST(Excerpt, CarriageReturnIsNoText) { EXPECT_EQ(marked("ab\r\n", 1, 3), "1 | ab\n  | ^^"); }

TEST(Excerpt, FilesOutsideTheRootAreNeverRead) {
  for (const char* path : {"/etc/shadow", "../secret", "a/../../secret", ".."}) {
    findings::Results results;
    results.findings = {sample::simple("a/b", findings::Level::error, {path, 1, 1, 1, 2}, "M")};
    Options options;
    options.source = [](const std::string&) { return "root:secret"; };
    EXPECT_EQ(scan_text(results, options).find("root:secret"), std::string::npos) << path;
  }
}

TEST(Summary, ReasonsOfGaps) {
  findings::Results results;
  results.coverage.units = {30, 1, 1};
  for (const char* name : {"a", "b", "c", "d", "e"}) {
    results.coverage.gaps.push_back({"unit", name, "lost", {}});
  }
  EXPECT_EQ(scan_text(results, {}),
            "No findings. Read: 30 of 32 units (1 in part, 1 not: a: lost; b: lost; c: lost; "
            "and 2 more).\n");
}

}  // namespace
}  // namespace tvaara::report
