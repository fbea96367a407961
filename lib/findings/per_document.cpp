#include "findings/per_document.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace tvaara::findings {
namespace {

constexpr const char* kMark = "per-document";  // a property of findings not yet joined
constexpr size_t kMaxPlaces = 200;             // told as related; every endpoint is listed

void join(const std::vector<Finding>& all, Finding& first) {
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
  bool operations = !first.endpoints.empty();
  first.message += "; the same holds for " + std::to_string(all.size() - 1) + " more " +
                   (operations ? "operation" : "place") + (all.size() == 2 ? "" : "s");
}

}  // namespace

void mark_per_document(Finding& finding) { finding.properties[kMark] = "true"; }

void tell_per_document(Results& results) {
  std::map<std::tuple<std::string, std::string, Level>, std::vector<Finding>> documents;
  std::vector<Finding> kept;
  for (Finding& finding : results.findings) {
    bool joins = finding.properties.erase(kMark) != 0;
    auto key = std::make_tuple(finding.rule, finding.where.file, finding.level);
    (joins ? documents[key] : kept).push_back(std::move(finding));
  }
  results.findings = std::move(kept);
  for (Finding& finding : results.suppressed) finding.properties.erase(kMark);
  std::vector<Finding> joined;
  for (auto& [key, all] : documents) {
    Finding first = all.front();
    join(all, first);
    first.endpoint_key.clear();
    first.function.clear();
    first.sink_key = "document";
    joined.push_back(std::move(first));
  }
  assign_fingerprints(joined);
  std::move(joined.begin(), joined.end(), std::back_inserter(results.findings));
}

}  // namespace tvaara::findings
