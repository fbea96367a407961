// The shapes that other programs rely on, and JSON that stays JSON whatever was scanned.
#include <nlohmann/json.hpp>

#include "../../report/sample.h"
#include "golden.h"

namespace tvaara::report {
namespace {

using nlohmann::json;

std::vector<std::string> keys(const nlohmann::ordered_json& object) {
  std::vector<std::string> out;
  for (auto& [key, value] : object.items()) out.push_back(key);
  return out;
}

using Keys = std::vector<std::string>;

TEST(Json, Goldens) {
  expect_golden("scan.json", scan_json(sample::results(), sample::options()));
  expect_golden("review.json", review_json(sample::results(), sample::options()));
  expect_golden("endpoints.json", endpoints_json(sample::results(), sample::options()));
  expect_golden("rules.json", rules_json(sample::results(), sample::options()));
}

TEST(Json, ScanShape) {
  auto log = nlohmann::ordered_json::parse(scan_json(sample::results(), sample::options()));
  EXPECT_EQ(keys(log), (Keys{"schema", "findings", "coverage"}));
  EXPECT_EQ(log["schema"], "tvaara/scan/v1");
  EXPECT_EQ(keys(log["coverage"]), (Keys{"units", "functions", "contracts", "reasons"}));
  for (auto& finding : log["findings"]) {
    Keys names = keys(finding);
    if (names.back() == "properties") names.pop_back();
    EXPECT_EQ(names, (Keys{"rule", "level", "message", "file", "line", "column", "endLine",
                           "endColumn", "endpoints", "trace", "related", "fingerprint"}));
  }
}

TEST(Json, ReviewShape) {
  auto log = nlohmann::ordered_json::parse(review_json(sample::results(), sample::options()));
  EXPECT_EQ(log["schema"], "tvaara/review/v1");
  auto& show = log["endpoints"][1];
  EXPECT_EQ(keys(show), (Keys{"method", "path", "program", "origin", "handler", "registration",
                              "operation", "class", "answers"}));
  EXPECT_EQ(keys(show["answers"]),
            (Keys{"tls", "validate", "authn", "authz", "ratelimit", "audit"}));
  EXPECT_EQ(keys(show["answers"]["authz"]), (Keys{"answer", "grade", "depth_missing", "evidence"}));
  EXPECT_EQ(show["answers"]["authz"]["answer"], "no");
  EXPECT_EQ(show["answers"]["audit"]["answer"], "n/a");
  EXPECT_EQ(show["handler"], (json{{"file", "src/orders.cpp"}, {"line", 4}}));
  EXPECT_TRUE(log["endpoints"][2]["handler"].is_null());
}

TEST(Json, EndpointsHaveNoAnswers) {
  auto log = json::parse(endpoints_json(sample::results(), sample::options()));
  EXPECT_EQ(log["schema"], "tvaara/endpoints/v1");
  EXPECT_FALSE(log["endpoints"][0].contains("answers"));
}

TEST(Json, WhatWasNotAskedIsUnknown) {
  findings::Results results;
  results.endpoints.emplace_back();
  auto log = json::parse(review_json(results, {}));
  EXPECT_EQ(log["endpoints"][0]["answers"]["tls"]["answer"], "unknown");
}

TEST(Json, Empty) {
  for (const std::string& text : {scan_json({}, {}), review_json({}, {}), endpoints_json({}, {}),
                                  rules_json({}, {}), scan_sarif({}, {})}) {
    EXPECT_TRUE(json::accept(text)) << text;
  }
  EXPECT_EQ(json::parse(scan_json({}, {}))["findings"], json::array());
}

TEST(Json, HostileTextStaysData) {
  findings::Results results;
  std::string hostile = "\x1b[2J\"},{\n\xff\x7f\xc2\x9b\xe2\x80\xae";
  results.findings = {
      sample::simple("a/b", findings::Level::error, {hostile, 1, 1, 1, 2}, hostile)};
  for (const std::string& text : {scan_json(results, {}), scan_sarif(results, {})}) {
    json log = json::parse(text);
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
    EXPECT_EQ(text.find('\x7f'), std::string::npos);
    EXPECT_EQ(text.find("\xc2\x9b"), std::string::npos);
    EXPECT_EQ(text.find("\xe2\x80\xae"), std::string::npos);
  }
  EXPECT_EQ(json::parse(scan_json(results, {}))["findings"][0]["message"],
            "\x1b[2J\"},{\n\xef\xbf\xbd\x7f\xc2\x9b\xe2\x80\xae");
}

TEST(Redact, SecretsLeaveThroughNoFormat) {
  findings::Results results = sample::results();
  results.endpoints[0].answers["authn"].evidence = {{{}, "the password is hunter2\"!"}};
  for (const std::string& text :
       {scan_text(results, sample::options()), scan_json(results, sample::options()),
        scan_sarif(results, sample::options()), review_text(results, sample::options()),
        review_json(results, sample::options())}) {
    EXPECT_EQ(text.find("hunter2"), std::string::npos);
  }
}

}  // namespace
}  // namespace tvaara::report
