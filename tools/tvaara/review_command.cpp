// tvaara review and tvaara endpoints: the table of endpoints, with and without the six answers.
#include <iostream>

#include "output.h"

namespace tvaara {
namespace {

using findings::AnswerValue;

bool review_fails(const findings::Results& results, const std::string& fail_on) {
  if (fail_on == "never") return false;
  for (const findings::Endpoint& endpoint : results.endpoints) {
    for (const auto& [question, answer] : endpoint.answers) {
      if (answer.value == AnswerValue::no) return true;
      if (answer.value == AnswerValue::unknown && fail_on == "unknown") return true;
    }
  }
  return false;
}

std::string render_review(const std::string& format, const findings::Results& results,
                          const report::Options& how) {
  return format == "json" ? report::review_json(results, how) : report::review_text(results, how);
}

std::string render_endpoints(const std::string& format, const findings::Results& results,
                             const report::Options& how) {
  return format == "json" ? report::endpoints_json(results, how)
                          : report::endpoints_text(results, how);
}

bool nothing_found(const scan::Outcome& outcome) {
  if (!outcome.results.endpoints.empty()) return false;
  std::cerr << "tvaara: nothing to review: neither an operation nor a route was found\n"
            << "  name the folder that holds the API's contract or its sources\n";
  return true;
}

}  // namespace

int run_review(const Options& options) {
  scan::Outcome outcome;
  if (!scan_or_explain_why(options, outcome)) return kExitCannotRun;
  int exit_code = kExitClean;
  if (nothing_found(outcome)) {
    exit_code = kExitCannotRun;
  } else if (review_fails(outcome.results, options.fail_on)) {
    exit_code = kExitFindings;
  } else if (options.strict && outcome.incomplete) {
    exit_code = kExitIncomplete;
  }
  if (!write_outputs(options, outcome, exit_code, render_review)) return kExitCannotRun;
  return exit_code;
}

int run_endpoints(const Options& options) {
  Options inventory = options;
  inventory.request.inventory_only = true;
  scan::Outcome outcome;
  if (!scan_or_explain_why(inventory, outcome)) return kExitCannotRun;
  int exit_code = kExitClean;
  if (nothing_found(outcome)) {
    exit_code = kExitCannotRun;
  } else if (options.strict && outcome.incomplete) {
    exit_code = kExitIncomplete;
  }
  if (!write_outputs(options, outcome, exit_code, render_endpoints)) return kExitCannotRun;
  return exit_code;
}

}  // namespace tvaara
