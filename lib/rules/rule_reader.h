// One rule.yaml to one Rule, every key checked.
#pragma once

#include <yaml-cpp/yaml.h>

#include <string>
#include <vector>

#include "base/result.h"
#include "rules/rule.h"

namespace tvaara::rules {

// `folder`: absolute, holds the rule and its fixtures; `file`: how complaints call the file.
Result<Rule> read_rule(const YAML::Node& root, const std::string& id, const std::string& folder,
                       const std::string& file);

// Every key of rule.yaml, sorted; the published schema has the same.
std::vector<std::string> rule_keys();

}  // namespace tvaara::rules
