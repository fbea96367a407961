#include "findings/per_document.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace tvaara::findings {
namespace {

// Properties of findings not yet joined.
constexpr const char* kMark = "per-document";
constexpr const char* kCause = "cause";
constexpr size_t kMaxPlaces = 200;  // told as related; every endpoint is listed

std::string taken(Finding& finding, const char* property) {
  auto node = finding.properties.extract(property);
  return node ? std::move(node.mapped()) : std::string();
}

// One operation a place: they are what the reader counts.
bool one_each(const std::vector<Finding>& all, const std::vector<std::string>& endpoints) {
  return endpoints.size() == all.size() &&
         std::all_of(all.begin(), all.end(),
                     [](const Finding& one) { return one.endpoints.size() == 1; });
}

void join(const std::vector<Finding>& all, Finding& first, bool same_cause) {
  for (size_t i = 1; i < all.size(); ++i) {
    const Finding& other = all[i];
    first.endpoints.insert(first.endpoints.end(), other.endpoints.begin(), other.endpoints.end());
    if (first.related.size() == kMaxPlaces) continue;
    first.related.push_back(
        {other.where, other.endpoints.empty() ? other.message : other.endpoints.front()});
  }
  std::sort(first.endpoints.begin(), first.endpoints.end());
  auto end = std::unique(first.endpoints.begin(), first.endpoints.end());
  first.endpoints.erase(end, first.endpoints.end());
  if (all.size() == 1) return;
  bool operations = same_cause ? one_each(all, first.endpoints) : !first.endpoints.empty();
  first.message += "; the same holds for " + std::to_string(all.size() - 1) + " more " +
                   (operations ? "operation" : "place") + (all.size() == 2 ? "" : "s");
}

}  // namespace

void mark_per_document(Finding& finding) { finding.properties[kMark] = "true"; }

void mark_cause(Finding& finding, const std::string& cause) { finding.properties[kCause] = cause; }

void tell_per_document(Results& results) {
  std::map<std::tuple<std::string, std::string, Level, std::string>, std::vector<Finding>> groups;
  std::vector<Finding> kept;
  for (Finding& finding : results.findings) {
    std::string cause = taken(finding, kCause);
    bool joins = !taken(finding, kMark).empty() || !cause.empty();
    auto key = std::make_tuple(finding.rule, finding.where.file, finding.level, cause);
    (joins ? groups[key] : kept).push_back(std::move(finding));
  }
  results.findings = std::move(kept);
  for (Finding& finding : results.suppressed) {
    finding.properties.erase(kMark);
    finding.properties.erase(kCause);
  }
  std::vector<Finding> joined;
  for (auto& [key, all] : groups) {
    const std::string& cause = std::get<3>(key);
    if (!cause.empty() && all.size() < kFewestOfOneCause) {
      std::move(all.begin(), all.end(), std::back_inserter(results.findings));
      continue;
    }
    Finding first = all.front();
    join(all, first, !cause.empty());
    first.endpoint_key.clear();
    first.function.clear();
    first.sink_key = cause.empty() ? "document" : "document: " + cause;
    joined.push_back(std::move(first));
  }
  assign_fingerprints(joined);
  std::move(joined.begin(), joined.end(), std::back_inserter(results.findings));
}

}  // namespace tvaara::findings
