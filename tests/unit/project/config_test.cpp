#include "project/config.h"

#include "tree.h"

namespace tvaara::project {
namespace {

Error error_of(const std::string& content) {
  Result<Config> config = parse_config("/repo/.tvaara.yaml", content);
  EXPECT_FALSE(config) << content;
  return config ? Error{} : config.error();
}

TEST(Config, EveryKey) {
  Result<Config> config =
      parse_config("/repo/.tvaara.yaml",
                   "exclude: ['legacy/**']\n"
                   "roles: {'tools/**': example}\n"
                   "data-classes: {'GET /reports/**': admin, '* /x': user-read}\n"
                   "models: [tvaara/ours.yaml]\n"
                   "model: {routes: []}\n"
                   "rules: [tvaara/rules]\n"
                   "profile: mesh\n");
  ASSERT_TRUE(config) << config.error().to_string();
  EXPECT_EQ(config->exclude, std::vector<std::string>{"legacy/**"});
  EXPECT_EQ(config->roles.at("tools/**"), Role::example);
  EXPECT_EQ(config->data_classes[0],
            (std::pair<std::string, std::string>{"GET /reports/**", "admin"}));
  EXPECT_EQ(config->models, std::vector<std::string>{"/repo/tvaara/ours.yaml"});
  EXPECT_EQ(config->rules, std::vector<std::string>{"/repo/tvaara/rules"});
  EXPECT_TRUE(config->own_rows);
  EXPECT_EQ(config->profile, "mesh");
}

TEST(Config, EmptyIsFine) {
  EXPECT_TRUE(parse_config("c", ""));
  EXPECT_TRUE(parse_config("c", "# nothing\n"));
}

TEST(Config, MisspeltIsAnErrorWithAPlaceAndASuggestion) {
  Error error = error_of("exclude: []\nexlude: []\n");
  EXPECT_EQ(error.to_string(),
            "/repo/.tvaara.yaml:2:1: unknown key 'exlude' (did you mean exclude?)");
  EXPECT_NE(error_of("profile: service-mesh\n").to_string().find("profiles: service"),
            std::string::npos);
  EXPECT_NE(error_of("data-classes: {'GET /x': amdin}\n").to_string().find("did you mean admin?"),
            std::string::npos);
  EXPECT_EQ(error_of("data-classes: {'/x': admin}\n").line, 1u);
  EXPECT_EQ(error_of("roles: {a: produkt}\n").line, 1u);
}

TEST(Config, WrongShapesAreErrors) {
  for (const char* content : {"[]", "text", "exclude: legacy", "exclude: [[a]]", "roles: []",
                              "roles: {a: [b]}", "models: {}", "? [a]\n: b", "a: b: c", "a: ["}) {
    error_of(content);
  }
}

TEST(Config, NothingOutsideOfItsFolder) {
  error_of("models: [../other.yaml]\n");
  error_of("rules: [/etc]\n");
}

class ConfigTest : public TreeTest {};

TEST_F(ConfigTest, LookedForUpToTheRepository) {
  file(".tvaara.yaml", "profile: mesh\n");
  file("services/api/a.cpp");
  std::string inner = root_ + "/services/api";
  EXPECT_EQ(load_config(inner)->profile, "") << "no repository: nothing above is ours";
  std::filesystem::create_directories(root_ + "/.git");
  EXPECT_EQ(load_config(inner)->profile, "mesh");
  file("services/api/.tvaara.yaml", "profile: partner\n");
  EXPECT_EQ(load_config(inner)->profile, "partner");
}

}  // namespace
}  // namespace tvaara::project
