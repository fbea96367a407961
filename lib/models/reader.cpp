#include "models/reader.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/text.h"

namespace tvaara::models {

bool Reader::fail(const YAML::Node& at, std::string message, std::string hint) {
  if (error_) return false;
  YAML::Mark mark = at.Mark();
  Error error{std::move(message), file_};
  if (!mark.is_null()) {
    error.line = static_cast<uint32_t>(mark.line + 1);
    error.column = static_cast<uint32_t>(mark.column + 1);
  }
  error.hint = std::move(hint);
  error_ = std::move(error);
  return false;
}

std::vector<std::pair<YAML::Node, YAML::Node>> Reader::entries(const YAML::Node& map,
                                                               const std::string& what) {
  std::vector<std::pair<YAML::Node, YAML::Node>> out;
  if (!map.IsMap()) {
    fail(map, what + " must be a mapping");
    return out;
  }
  std::set<std::string> seen;
  for (const auto& entry : map) {
    if (!entry.first.IsScalar()) {
      fail(entry.first, "a key of " + what + " must be a word");
    } else if (!seen.insert(entry.first.Scalar()).second) {
      fail(entry.first, "'" + entry.first.Scalar() + "' is given twice");
    }
    out.emplace_back(entry.first, entry.second);
  }
  return out;
}

bool Reader::unknown(const YAML::Node& key, const std::string& what,
                     std::vector<std::string> known) {
  std::sort(known.begin(), known.end());
  std::string near = nearest(key.Scalar(), known);
  return fail(key, "unknown " + what + " '" + key.Scalar() + "'",
              near.empty() ? "known: " + join(known, ", ") : "did you mean '" + near + "'?");
}

std::string Reader::text(const YAML::Node& node, const std::string& what) {
  if (node.IsScalar()) return node.Scalar();
  fail(node, what + " must be a text");
  return "";
}

std::vector<std::string> Reader::texts(const YAML::Node& node, const std::string& what) {
  if (node.IsScalar()) return {node.Scalar()};
  std::vector<std::string> out;
  if (!node.IsSequence() || node.size() == 0) {
    fail(node, what + " must be a text or a list of texts");
    return out;
  }
  for (const YAML::Node& item : node) out.push_back(text(item, "an entry of " + what));
  return out;
}

std::optional<uint32_t> Reader::number(const YAML::Node& node, std::string_view text,
                                       const std::string& what) {
  uint32_t value = 0;
  auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  // No function has that many parameters; a larger number is a slip.
  constexpr uint32_t kMost = 63;
  if (problem != std::errc{} || end != text.data() + text.size() || text.empty() || value > kMost) {
    fail(node, "'" + std::string(text) + "' is no " + what, "a number from 0 to 63");
    return std::nullopt;
  }
  return value;
}

}  // namespace tvaara::models
