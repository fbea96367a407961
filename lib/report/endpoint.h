// The page of one endpoint; see endpoint.cpp.
#pragma once

#include <string>

#include "report/report.h"

namespace tvaara::report {

// Endpoints one by one, with all evidence and what would change each answer.
std::string endpoint_text(const findings::Results& results, const Options& options);

}  // namespace tvaara::report
