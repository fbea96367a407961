// SARIF: the golden, then what code hosts depend on. Validity by schema and by Microsoft's
// validator is tests/report.
#include <nlohmann/json.hpp>

#include "../../report/sample.h"
#include "base/limits.h"
#include "golden.h"

namespace tvaara::report {
namespace {

using nlohmann::json;

json run_of(const findings::Results& results, const Options& options) {
  return json::parse(scan_sarif(results, options))["runs"][0];
}

json one(const findings::Finding& finding, const Options& options = sample::options()) {
  findings::Results results;
  results.findings = {finding};
  return run_of(results, options)["results"][0];
}

TEST(Sarif, Golden) {
  expect_golden("scan.sarif", scan_sarif(sample::results(), sample::options()));
}

TEST(Sarif, EmptyHasOneRun) {
  json log = json::parse(scan_sarif({}, {}));
  ASSERT_EQ(log["runs"].size(), 1u);
  EXPECT_EQ(log["runs"][0]["results"], json::array());
}

TEST(Sarif, LeaksNoPathOfTheMachine) {
  std::string text = scan_sarif(sample::results(), sample::options());
  EXPECT_EQ(text.find("/home/someone"), std::string::npos);
  Options told = sample::options();
  told.srcroot_uri = "file:///build/repo";
  EXPECT_EQ(run_of({}, told)["originalUriBaseIds"]["SRCROOT"]["uri"], "file:///build/repo/");
}

TEST(Sarif, SuppressedAreNoResults) {
  EXPECT_EQ(scan_sarif(sample::results(), sample::options()).find("Accepted in place"),
            std::string::npos);
}

TEST(Sarif, ColumnsAreUtf16) {
  json at = one(sample::simple("a/b", findings::Level::error, {"src/order_store.cpp", 7, 33, 7, 36},
                               "M"))["locations"][0]["physicalLocation"]["region"];
  // Twelve bytes fewer: three characters of three bytes are one unit each, one of four is two.
  EXPECT_EQ(at["startLine"], 7);
  EXPECT_EQ(at["startColumn"], 25);
  EXPECT_EQ(at["endColumn"], 28);
}

TEST(Sarif, RuleIndexPointsAtTheRule) {
  json run = run_of(sample::results(), sample::options());
  for (const json& result : run["results"]) {
    EXPECT_EQ(run["tool"]["driver"]["rules"][result["ruleIndex"].get<size_t>()]["id"],
              result["ruleId"]);
  }
}

TEST(Sarif, ArtifactIndexPointsAtTheFile) {
  json run = run_of(sample::results(), sample::options());
  for (const json& result : run["results"]) {
    if (!result.contains("locations")) continue;
    json artifact = result["locations"][0]["physicalLocation"]["artifactLocation"];
    EXPECT_EQ(run["artifacts"][artifact["index"].get<size_t>()]["location"]["uri"],
              artifact["uri"]);
  }
}

TEST(Sarif, MessageBeginsWithTheEssence) {
  json result = one(sample::idor());
  EXPECT_EQ(result["message"]["text"],
            "`id` from the path selects a row of `orders`; no predicate or check involves the "
            "caller. See [registered here](1).");
  EXPECT_EQ(result["relatedLocations"][0]["id"], 1);
}

TEST(Sarif, CodeFlowsStayWithinLimits) {
  findings::Finding finding = sample::idor();
  finding.trace.clear();
  for (uint32_t i = 1; i <= 50; ++i) {
    finding.trace.push_back({{"src/orders.cpp", i, 1, i, 2}, "step " + std::to_string(i)});
  }
  json steps = one(finding)["codeFlows"][0]["threadFlows"][0]["locations"];
  ASSERT_EQ(steps.size(), limits::kMaxTraceSteps);
  EXPECT_EQ(steps.front()["location"]["message"]["text"], "step 1");
  EXPECT_EQ(steps.back()["location"]["message"]["text"], "step 50");
}

TEST(Sarif, FingerprintIsGitHubs) {
  std::string text;
  for (int i = 0; i < 10; ++i) text += "Lorem ipsum dolor sit amet.\n";
  Options options;
  options.source = [&](const std::string&) { return text; };
  auto hash = [&](uint32_t line) {
    return one(sample::simple("a/b", findings::Level::error, {"f", line, 1, line, 2}, "M"),
               options)["partialFingerprints"]["primaryLocationLineHash"];
  };
  EXPECT_EQ(hash(1), "a7f2ff13bc495cf2:1");
  EXPECT_EQ(hash(7), "a7f2ff1481e87703:1");
  EXPECT_EQ(hash(0), "a7f2ff13bc495cf2:1");
}

TEST(Sarif, JobsDoNotChangeTheBytes) {
  Options one_job = sample::options(), many = sample::options();
  one_job.command_line = {"tvaara", "scan", "--jobs=1", "."};
  many.command_line = {"tvaara", "scan", "-j", "16", "."};
  EXPECT_EQ(scan_sarif(sample::results(), one_job), scan_sarif(sample::results(), many));
}

TEST(Sarif, GapsAreNotifications) {
  json run = run_of(sample::results(), sample::options());
  json notes = run["invocations"][0]["toolExecutionNotifications"];
  ASSERT_EQ(notes.size(), 2u);
  for (const json& note : notes) {
    size_t index = note["descriptor"]["index"].get<size_t>();
    EXPECT_EQ(run["tool"]["driver"]["notifications"][index]["id"], note["descriptor"]["id"]);
  }
}

}  // namespace
}  // namespace tvaara::report
