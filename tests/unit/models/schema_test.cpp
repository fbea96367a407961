// The published schema and the loader know the same sections and keys.
#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <string>
#include <vector>

#include "models/sections.h"

namespace tvaara::models {
namespace {

std::vector<std::string> keys_of(const YAML::Node& map) {
  std::vector<std::string> keys;
  for (const auto& entry : map) keys.push_back(entry.first.Scalar());
  std::sort(keys.begin(), keys.end());
  return keys;
}

TEST(Schema, HasTheKeysOfTheLoader) {
  YAML::Node schema = YAML::LoadFile(std::string(TVAARA_SOURCE_DIR) + "/docs/model.schema.json");
  std::vector<std::string> top{"library", "schema", "version", "headers", "note"};
  for (const SectionSpec& spec : section_specs()) {
    std::string name(to_string(spec.section));
    top.push_back(name);
    EXPECT_EQ(keys_of(schema["$defs"]["row-of-" + name]["properties"]), row_keys(spec)) << name;
  }
  std::sort(top.begin(), top.end());
  EXPECT_EQ(keys_of(schema["properties"]), top);
}

TEST(Schema, OffersTheChoicesOfTheLoader) {
  YAML::Node schema = YAML::LoadFile(std::string(TVAARA_SOURCE_DIR) + "/docs/model.schema.json");
  for (const SectionSpec& spec : section_specs()) {
    std::string row = "row-of-" + std::string(to_string(spec.section));
    for (const KeySpec& key : spec.keys) {
      if (key.use != Use::choice) continue;
      std::vector<std::string> wanted(key.choices.begin(), key.choices.end());
      YAML::Node property = schema["$defs"][row]["properties"][std::string(key.name)];
      EXPECT_EQ(property["enum"].as<std::vector<std::string>>(), wanted) << row << " " << key.name;
    }
  }
}

}  // namespace
}  // namespace tvaara::models
