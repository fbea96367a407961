#include "project/header_units.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <set>
#include <utility>

#include "base/file.h"
#include "base/limits.h"
#include "base/text.h"
#include "project/buildless.h"

namespace tvaara::project {
namespace {

using Reach = std::set<std::string>;

bool has_bodies(const Tree& tree, const std::string& header) {
  Result<std::string> content =
      read_file(join_path(tree.root, header), limits::kMaxIncludeScanBytes);
  return content && holds_bodies(*content);
}

// Those of `headers` that somebody is meant to read and that hold something.
std::vector<std::string> worth_reading(const Tree& tree, const std::vector<std::string>& headers,
                                       const std::vector<std::string>& units, size_t& left) {
  std::vector<std::string> others;
  std::set_difference(tree.sources.begin(), tree.sources.end(), units.begin(), units.end(),
                      std::back_inserter(others));
  const Reach used = reached_from(tree, others);
  std::vector<std::string> worth;
  for (const std::string& header : headers) {
    bool named = std::find(tree.paths.begin(), tree.paths.end(), header) != tree.paths.end();
    if (!named && !has_bodies(tree, header)) continue;
    if (named || units.empty() || used.contains(header)) {
      worth.push_back(header);
    } else {
      ++left;
    }
  }
  return worth;
}

// The fewest that read all of them: whoever reads most goes first.
std::vector<std::string> spanning(const Tree& tree, const std::vector<std::string>& headers) {
  std::vector<Reach> reaches = includes_reached(tree, headers);
  std::vector<size_t> order(headers.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    return std::pair(reaches[b].size(), a) < std::pair(reaches[a].size(), b);
  });
  Reach covered;
  std::vector<std::string> chosen;
  for (size_t i : order) {
    if (covered.contains(headers[i])) continue;
    covered.insert(reaches[i].begin(), reaches[i].end());
    chosen.push_back(headers[i]);
  }
  return chosen;
}

// Without the spaces that it ends with: each brace is looked back from, not the whole text.
std::string_view without_end(std::string_view text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back()))) {
    text.remove_suffix(1);
  }
  return text;
}

}  // namespace

bool holds_bodies(const std::string& content) {
  static const std::set<std::string> kBetween{"const", "noexcept", "override", "final", "mutable"};
  for (size_t brace = content.find('{'); brace != std::string::npos;
       brace = content.find('{', brace + 1)) {
    std::string_view before = without_end(std::string_view(content).substr(0, brace));
    while (!before.empty() && std::isalpha(static_cast<unsigned char>(before.back()))) {
      size_t start = before.size();
      while (start != 0 && std::isalpha(static_cast<unsigned char>(before[start - 1]))) --start;
      if (!kBetween.contains(std::string(before.substr(start)))) break;
      before = without_end(before.substr(0, start));
    }
    if (before.ends_with(')')) return true;
  }
  return false;
}

HeaderUnits header_units(const Tree& tree, const std::vector<std::string>& units,
                         const std::function<bool(const std::string&)>& is_product) {
  HeaderUnits result;
  std::vector<std::string> sorted = units;
  std::sort(sorted.begin(), sorted.end());
  const Reach read = reached_from(tree, sorted);
  std::vector<std::string> unread;
  for (const std::string& header : tree.headers) {
    bool alone = is_asked(tree, header) && !read.contains(header) && is_product(header);
    if (alone) unread.push_back(header);
  }
  if (unread.empty()) return result;
  result.files = spanning(tree, worth_reading(tree, unread, sorted, result.left));
  if (result.files.size() > limits::kMaxHeaderUnits) {
    result.skipped = result.files.size() - limits::kMaxHeaderUnits;
    result.files.resize(limits::kMaxHeaderUnits);
  }
  std::sort(result.files.begin(), result.files.end());
  return result;
}

}  // namespace tvaara::project
