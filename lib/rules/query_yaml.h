// Reading the queries of rules: keys checked, values typed, errors with file and line.
#pragma once

#include <yaml-cpp/yaml.h>

#include <set>
#include <string>
#include <vector>

#include "base/result.h"

namespace tvaara::rules {

// A scalar or a list of scalars as strings.
Result<std::vector<std::string>> read_strings(const YAML::Node& node, const std::string& file);
// An Error naming the first key of `map` that is not in `known`, with a suggestion.
Status check_keys(const YAML::Node& map, const std::vector<std::string>& known,
                  const std::string& file);
Error yaml_error(const YAML::Node& node, const std::string& file, std::string message,
                 std::string hint = "");

}  // namespace tvaara::rules
