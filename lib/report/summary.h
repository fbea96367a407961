// The last lines of every text report: what was counted and, as plainly, what was not seen.
#pragma once

#include <string>

#include "findings/findings.h"

namespace tvaara::report {

// How one endpoint's review ended: no beats unknown beats yes; an answer that is absent is unknown.
enum class Verdict { pass, fail, unknown };
Verdict verdict_of(const findings::Endpoint& endpoint);

// "3 findings: 1 error, 2 warnings (1 suppressed)."
std::string count_findings(const findings::Results& results);
// "12 endpoints: 7 pass, 4 fail, 1 unknown." or, where nothing was answered, "12 endpoints."
std::string count_endpoints(const findings::Results& results);
// "Read: 31 of 32 units (src/legacy.cpp: jwt.hpp not found), 1 contract."
std::string coverage_text(const findings::Coverage& coverage);

// "1 unit", "2 units".
std::string counted(size_t count, const std::string& noun);

}  // namespace tvaara::report
