// Overlays: what they change, where it stands afterwards, and what they cannot do.
#include "spec/overlay.h"

#include <gtest/gtest.h>

#include "spec/load.h"

namespace tvaara::spec {
namespace {

constexpr const char* kContract = R"(openapi: 3.0.3
info: {title: shop, version: '1'}
servers: [{url: 'http://a.example'}]
tags: [{name: a}, {name: b}]
paths:
  /a:
    get:
      summary: old
      responses: {200: {description: x}}
  /b:
    get: {deprecated: true, responses: {}}
)";

struct Applied {
  Contract contract;
  std::string problems;
};

Applied changed_by(const std::string& actions, const std::string& head = "overlay: 1.1.0") {
  auto overlay = Overlay::read("o.yaml", head + "\nactions:\n" + actions);
  EXPECT_TRUE(overlay.ok()) << overlay.error().to_string();
  Loader loader("/nonexistent", {*overlay});
  auto contract = loader.load_text("api.yaml", kContract);
  EXPECT_TRUE(contract.ok());
  Applied out{std::move(*contract), ""};
  for (const Error& problem : out.contract.problems) out.problems += problem.to_string() + "\n";
  for (const Error& problem : loader.unused_overlays()) out.problems += problem.to_string() + "\n";
  return out;
}

TEST(Overlay, UpdateMergesAndKnowsItsPlace) {
  Applied done = changed_by(
      "  - target: $.paths['/a'].get\n"
      "    update:\n"
      "      summary: new\n"
      "      security: [{key: []}]\n"
      "      responses: {429: {description: slow down}}\n"
      "  - target: $.tags\n"
      "    update: {name: c}\n");
  EXPECT_EQ(done.problems, "");
  Node get = done.contract.root()["paths"]["/a"]["get"];
  EXPECT_EQ(get["summary"].text(), "new");
  EXPECT_EQ(get["summary"].where().file, "o.yaml");
  EXPECT_EQ(get["summary"].where().line, 5u);
  EXPECT_EQ(get["security"].at(0)["key"].where().column, 19u);
  EXPECT_EQ(get["responses"]["429"]["description"].text(), "slow down");
  EXPECT_EQ(get["responses"]["200"].where().file, "api.yaml");
  EXPECT_EQ(get["responses"]["429"].pointer(), "/paths/~1a/get/responses/429");
  EXPECT_EQ(done.contract.root()["tags"].at(2)["name"].text(), "c");
  EXPECT_EQ(done.contract.root()["tags"].at(2).index(), 2u);
  const Operation& operation = done.contract.operations[0];
  EXPECT_EQ(operation.security.size(), 1u);
  EXPECT_TRUE(operation.response("429"));
}

TEST(Overlay, RemoveAndCopy) {
  Applied done = changed_by(
      "  - {target: '$.paths[*][?(@.deprecated == true)]', remove: true}\n"
      "  - {target: '$.tags[0]', remove: true}\n"
      "  - {target: \"$.paths['/b']\", copy: \"$.paths['/a']\"}\n"
      "  - {target: '$.servers[0].url', update: 'https://a.example'}\n");
  EXPECT_EQ(done.problems, "");
  ASSERT_EQ(done.contract.operations.size(), 2u);
  EXPECT_EQ(done.contract.operations[1].path, "/b");
  EXPECT_EQ(done.contract.operations[1].location.line, 7u);  // where it was copied from
  EXPECT_EQ(done.contract.root()["tags"].size(), 1u);
  EXPECT_EQ(done.contract.root()["tags"].at(0)["name"].text(), "b");
  ASSERT_EQ(done.contract.servers.size(), 1u);
  EXPECT_EQ(done.contract.servers[0].url, "https://a.example");
  EXPECT_EQ(done.contract.servers[0].place.where().file, "o.yaml");
}

TEST(Overlay, WhatCannotBeAppliedIsSaid) {
  Applied done = changed_by(
      "  - {target: $.nowhere, remove: true}\n"
      "  - {target: '$[', remove: true}\n"
      "  - {target: $.info}\n"
      "  - {update: {a: 1}}\n"
      "  - {target: $.info, update: text}\n"
      "  - {target: $, remove: true}\n"
      "  - {target: $.info, copy: $.paths.*}\n"
      "  - {target: $.info, update: {title: still applied}}\n");
  for (const char* said :
       {"o.yaml:3:6: the target matches nothing in api.yaml", "o.yaml:4:6: ",
        "o.yaml:5:6: the action does nothing", "o.yaml:6:6: the action has no `target`",
        "o.yaml:7:6: the target is a mapping, but what is to be merged is a single value",
        "o.yaml:8:6: the whole contract cannot be removed",
        "o.yaml:9:22: `copy` must select one value and selects 2"}) {
    EXPECT_NE(done.problems.find(said), std::string::npos) << said << "\n" << done.problems;
  }
  EXPECT_EQ(done.contract.title, "still applied");
}

TEST(Overlay, ExtendsChoosesTheContract) {
  const std::string action = "  - {target: $.info, update: {title: new}}\n";
  EXPECT_EQ(changed_by(action, "overlay: 1.0.0\nextends: ./api.yaml").contract.title, "new");
  Applied other = changed_by(action, "overlay: 1.0.0\nextends: other.yaml");
  EXPECT_EQ(other.contract.title, "shop");
  EXPECT_EQ(other.problems,
            "o.yaml:2:1: the overlay is not applied: `extends` names no contract of this run "
            "(scan that contract, too, or correct `extends`)\n");
  EXPECT_FALSE(Overlay::read("o.yaml", "openapi: 3.0.0\n").ok());
}

TEST(Overlay, DepthIsBounded) {
  std::string deep = "1", path = "$.info";
  for (int i = 0; i < 300; ++i) {
    deep = "{a: " + deep + "}";
    path += ".a";
  }
  path = path.substr(0, path.size() - 2);
  Applied done = changed_by("  - {target: $.info, update: " + deep + "}\n  - {target: " + path +
                            ", update: " + deep + "}\n");
  EXPECT_EQ(done.problems,
            "o.yaml:4:6: the result is nested too deep; the action is not applied\n");
}

}  // namespace
}  // namespace tvaara::spec
