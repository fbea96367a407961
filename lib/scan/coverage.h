// What was and was not read, with reasons: every count of the report's last line.
#pragma once

#include <vector>

#include "api/model.h"
#include "facts/facts.h"
#include "findings/findings.h"
#include "scan/inputs.h"

namespace tvaara::scan {

// Units and functions: in full, in part, not at all.
void count_units(const std::vector<facts::Unit>& units, const std::vector<findings::Gap>& lost,
                 const Roles& roles, findings::Coverage& coverage);

// Limits the flow engine reached, and what the model could not follow.
void count_limits(const api::Model& model, findings::Coverage& coverage);

// Something that was to be analysed was not, or not in full.
bool incomplete(const findings::Coverage& coverage);

}  // namespace tvaara::scan
