// What a query says, completed by what its rule says.
#include <algorithm>

#include "rules/context.h"

namespace tvaara::rules {

bool Reporter::asked_of(const std::string& data_class) const {
  return rule_.level_by_class.empty() || data_class.empty() ||
         rule_.level_by_class.count(data_class) != 0;
}

void Reporter::add(findings::Finding finding, const std::string& data_class) {
  if (!asked_of(data_class)) return;
  auto level = rule_.level_by_class.find(data_class);
  add_at(level == rule_.level_by_class.end() ? rule_.info.level : level->second,
         std::move(finding));
}

void Reporter::add_at(findings::Level level, findings::Finding finding) {
  finding.rule = rule_.info.id;
  finding.level = level;
  if (finding.message.empty()) finding.message = rule_.message;
  if (finding.why.empty()) finding.why = rule_.why;
  if (finding.fix_hint.empty()) finding.fix_hint = rule_.fix;
  std::sort(finding.endpoints.begin(), finding.endpoints.end());
  finding.endpoints.erase(std::unique(finding.endpoints.begin(), finding.endpoints.end()),
                          finding.endpoints.end());
  if (finding.endpoint_key.empty() && !finding.endpoints.empty()) {
    finding.endpoint_key = finding.endpoints.front();
  }
  results_.findings.push_back(std::move(finding));
}

void Reporter::gap(findings::Gap gap) {
  if (gap.what.empty()) gap.what = rule_.info.id;
  results_.coverage.gaps.push_back(std::move(gap));
}

void Reporter::undecided(const spec::Operation& operation, Location where, std::string reason) {
  undecided_.push_back({&operation, {std::move(where), std::move(reason)}});
}

}  // namespace tvaara::rules
