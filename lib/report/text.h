// What the text reports share: one finding drawn, the summary line.
#pragma once

#include <string>
#include <vector>

#include "findings/findings.h"
#include "report/paint.h"
#include "report/redact.h"
#include "report/source_view.h"

namespace tvaara::report {

struct TextContext {
  SourceView& source;
  const Redactor& redactor;
  const Paint& paint;
};

std::string finding_text(const findings::Finding& finding, const TextContext& context);
// Rule by rule, worst and surest first. At most `limit`, every rule with its share; then a table of
// all rules and "… and 212 more".
std::string findings_text(const std::vector<const findings::Finding*>& findings,
                          const std::vector<findings::RuleInfo>& rules, size_t limit,
                          const TextContext& context);

}  // namespace tvaara::report
