// Roles of files: who decides, in which order.
#include "scan/inputs.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace tvaara::scan {
namespace {

using project::Role;

class RolesTest : public testing::Test {
 protected:
  RolesTest() {
    tree_.root = "/home/dev/shop";
    tree_.paths = {"."};
    models_.libraries.push_back({"cpp-web", {"web.h"}, "/stubs", "", {}});
    models_.libraries.push_back({"system", {"string.h"}, "", "", {}});
  }
  Role of(const std::string& path) { return Roles(request_, tree_, config_, models_).of(path); }

  Request request_;
  project::Tree tree_;
  project::Config config_;
  models::ModelSet models_;
};

TEST_F(RolesTest, WordsOfThePath) {
  EXPECT_EQ(of("src/a.cpp"), Role::product);
  EXPECT_EQ(of("tests/a.cpp"), Role::test);
}

TEST_F(RolesTest, WhatIsNamedIsProduct) {
  tree_.paths = {"tests/server", "examples/one.cpp"};
  EXPECT_EQ(of("tests/server/a.cpp"), Role::product);
  EXPECT_EQ(of("tests/server/mocks/a.cpp"), Role::test) << "inside of it words count again";
  EXPECT_EQ(of("examples/one.cpp"), Role::product);
  EXPECT_EQ(of("examples/two.cpp"), Role::example);
}

TEST_F(RolesTest, AKnownLibraryIsVendored) {
  tree_.headers = {"src/web.h", "src/string.h", "src/cobweb.h"};
  EXPECT_EQ(of("src/web.h"), Role::vendored);
  EXPECT_EQ(of("src/web.cpp"), Role::vendored) << "its implementation beside it";
  EXPECT_EQ(of("src/web_routes.cpp"), Role::product);
  EXPECT_EQ(of("src/cobweb.h"), Role::product);
  EXPECT_EQ(of("src/string.h"), Role::product) << "a library of the system is no file of a tree";
}

TEST_F(RolesTest, TheLibraryItselfIsProductAndItsUserIsNot) {
  tree_.root = testing::TempDir() + "names_of_repository";
  std::filesystem::create_directories(tree_.root + "/.git");
  tree_.headers = {"src/web.h"};
  auto cloned = [&](const std::string& config) {
    std::ofstream(tree_.root + "/.git/config") << config;
    return of("src/web.h");
  };
  EXPECT_EQ(cloned("[remote \"origin\"]\n\turl = https://host/me/cpp-web.git\n"), Role::product);
  EXPECT_EQ(cloned("[remote \"origin\"]\n\turl = https://host/me/shop.git\n"
                   "[submodule \"deps/web\"]\n\turl = https://host/other/cpp-web.git\n"),
            Role::vendored);
}

TEST_F(RolesTest, AFileThatIsNamedIsNoLibrary) {
  tree_.headers = {"src/web.h"};
  tree_.paths = {"src/web.h"};
  EXPECT_EQ(of("src/web.h"), Role::product);
  tree_.paths = {"src/web.cpp"};
  EXPECT_EQ(of("src/web.cpp"), Role::product) << "named, though it is called like the library";
}

TEST_F(RolesTest, VendoredHeadersAreLibraries) {
  tree_.headers = {"third_party/a/a.h", "third_party/b.hpp", "src/vendor/c.h",
                   "src/own.h",         "src/vendor/ours.h", "web.h"};
  tree_.sources = {"third_party/a/a.cpp", "src/main.cpp"};
  config_.roles = {{"src/vendor/ours.h", Role::product}};
  EXPECT_EQ(Roles(request_, tree_, config_, models_).libraries(),
            (std::vector<std::string>{"src/vendor/c", "third_party/", "web"}))
      << "whole folders, where nothing else is in them";
  tree_.paths = {"third_party/a"};
  config_.roles.clear();
  EXPECT_EQ(Roles(request_, tree_, config_, models_).libraries(),
            (std::vector<std::string>{"src/vendor/", "third_party/b", "web"}))
      << "what is asked for is product";
}

TEST_F(RolesTest, TheLibraryItselfIsProduct) {
  tree_.root = "/home/dev/cpp-web";
  tree_.headers = {"web.h"};
  EXPECT_EQ(of("web.h"), Role::product);
}

TEST_F(RolesTest, FixturesOfRulesAreTests) {
  config_.rules = {"/home/dev/shop/ours/rules"};
  request_.rule_folders = {"/elsewhere"};
  EXPECT_EQ(of("ours/rules/pack/rule/bad.cpp"), Role::test);
  EXPECT_EQ(of("ours/a.cpp"), Role::product);
}

TEST_F(RolesTest, TheConfigurationHasTheLastWord) {
  tree_.headers = {"src/web.h"};
  config_.roles = {{"src/web.h", Role::product}, {"tests/**", Role::product}};
  config_.exclude = {"src/old/**"};
  Roles roles(request_, tree_, config_, models_);
  EXPECT_TRUE(roles.analysed("src/web.h"));
  EXPECT_TRUE(roles.analysed("tests/a.cpp"));
  EXPECT_FALSE(roles.analysed("src/old/a.cpp"));
  EXPECT_TRUE(roles.excluded("src/old/a.cpp"));
  EXPECT_TRUE(roles.analysed("gen/a.pb.cc")) << "generated code is analysed";
}

TEST_F(RolesTest, LeftOutIsCountedByReason) {
  config_.exclude = {"old/**"};
  Roles roles(request_, tree_, config_, models_);
  LeftOut left_out(roles, "code");
  EXPECT_TRUE(left_out.keep("a.cpp"));
  EXPECT_FALSE(left_out.keep("old/a.cpp"));
  EXPECT_FALSE(left_out.keep("tests/a.cpp"));
  EXPECT_FALSE(left_out.keep("tests/b.cpp"));
  std::vector<findings::Gap> gaps;
  left_out.tell(gaps);
  ASSERT_EQ(gaps.size(), 2u);
  EXPECT_EQ(gaps[0].what + " " + gaps[0].reason, "1 file excluded by the configuration");
  EXPECT_EQ(gaps[1].what + " " + gaps[1].reason, "2 files test code");
}

}  // namespace
}  // namespace tvaara::scan
