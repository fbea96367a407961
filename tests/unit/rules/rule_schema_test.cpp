// The published schema of rules and the loader know the same keys.
#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "rules/rule_help.h"
#include "rules/rule_reader.h"

namespace tvaara::rules {
namespace {

std::vector<std::string> keys_of(const YAML::Node& map) {
  std::vector<std::string> keys;
  for (const auto& entry : map) keys.push_back(entry.first.Scalar());
  std::sort(keys.begin(), keys.end());
  return keys;
}

TEST(RuleSchema, HasTheKeysOfTheLoader) {
  YAML::Node schema = YAML::LoadFile(std::string(TVAARA_SOURCE_DIR) + "/docs/rule.schema.json");
  EXPECT_EQ(keys_of(schema["properties"]), rule_keys());
  EXPECT_EQ(keys_of(schema["properties"]["help"]["properties"]), help_keys());
}

}  // namespace
}  // namespace tvaara::rules
