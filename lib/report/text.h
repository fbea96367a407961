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
// Worst first, then by file and line; at most `limit`, then "… and 212 more".
std::string findings_text(std::vector<const findings::Finding*> findings, size_t limit,
                          const TextContext& context);

}  // namespace tvaara::report
