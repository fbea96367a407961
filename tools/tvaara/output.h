// What the commands share: running the scan with progress, writing reports, deciding the exit code.
#pragma once

#include <functional>
#include <string>

#include "options.h"
#include "report/report.h"

namespace tvaara {

// Runs the scan; prints its error and gives nothing back if it could not run.
bool scan_or_explain_why(const Options& options, scan::Outcome& outcome);

using Renderer = std::function<std::string(const std::string& format, const findings::Results&,
                                           const report::Options&)>;
// Writes every output the options ask for; false (with a message) if a file cannot be written.
bool write_outputs(const Options& options, const scan::Outcome& outcome, int exit_code,
                   const Renderer& render);

bool want_color(const Options& options);

}  // namespace tvaara
