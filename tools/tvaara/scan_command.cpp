// tvaara scan: findings.
#include <iostream>

#include "output.h"

namespace tvaara {
namespace {

bool fails(const findings::Results& results, const std::string& fail_on) {
  if (fail_on == "never") return false;
  findings::Level least = fail_on == "error"     ? findings::Level::error
                          : fail_on == "warning" ? findings::Level::warning
                                                 : findings::Level::note;
  for (const findings::Finding& finding : results.findings) {
    if (finding.level >= least) return true;
  }
  return false;
}

std::string render(const std::string& format, const findings::Results& results,
                   const report::Options& how) {
  if (format == "json") return report::scan_json(results, how);
  if (format == "sarif") return report::scan_sarif(results, how);
  return report::scan_text(results, how);
}

}  // namespace

int run_scan(const Options& options) {
  scan::Outcome outcome;
  if (!scan_or_explain_why(options, outcome)) return kExitCannotRun;
  int exit_code = kExitClean;
  if (!outcome.analysed) {
    std::cerr << "tvaara: nothing to analyse: no contract and no C or C++ source was found\n";
    exit_code = kExitCannotRun;
  } else if (fails(outcome.results, options.fail_on)) {
    exit_code = kExitFindings;
  } else if (options.strict && outcome.incomplete) {
    exit_code = kExitIncomplete;
  }
  if (!write_outputs(options, outcome, exit_code, render)) return kExitCannotRun;
  return exit_code;
}

}  // namespace tvaara
