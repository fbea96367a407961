#include "rules/query_yaml.h"

#include <algorithm>

#include "base/text.h"

namespace tvaara::rules {

Error yaml_error(const YAML::Node& node, const std::string& file, std::string message,
                 std::string hint) {
  YAML::Mark mark = node.Mark();
  return {std::move(message), file, static_cast<uint32_t>(mark.line + 1),
          static_cast<uint32_t>(mark.column + 1), std::move(hint)};
}

Result<std::vector<std::string>> read_strings(const YAML::Node& node, const std::string& file) {
  std::vector<std::string> out;
  if (node.IsScalar()) return std::vector<std::string>{node.Scalar()};
  if (!node.IsSequence()) return yaml_error(node, file, "must be a string or a list of strings");
  for (const YAML::Node& item : node) {
    if (!item.IsScalar()) return yaml_error(item, file, "must be a string");
    out.push_back(item.Scalar());
  }
  return out;
}

Status check_keys(const YAML::Node& map, const std::vector<std::string>& known,
                  const std::string& file) {
  if (!map.IsMap()) return yaml_error(map, file, "must be a mapping");
  for (const auto& entry : map) {
    std::string key = entry.first.IsScalar() ? entry.first.Scalar() : "";
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    std::string near = nearest(key, known);
    return yaml_error(entry.first, file, "unknown key '" + key + "'",
                      near.empty() ? "known keys: " + join(known, ", ")
                                   : "did you mean '" + near + "'?");
  }
  return ok_status();
}

}  // namespace tvaara::rules
