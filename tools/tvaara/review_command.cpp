// tvaara review and tvaara endpoints: the table of endpoints, with and without the six answers.
#include <algorithm>
#include <iostream>
#include <regex>

#include "base/text.h"
#include "output.h"
#include "report/endpoint.h"

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

std::string render_endpoint(const std::string& format, const findings::Results& results,
                            const report::Options& how) {
  return format == "json" ? report::review_json(results, how) : report::endpoint_text(results, how);
}

// "get /orders/{order}/" names the same endpoint as "GET /orders/{id}".
std::string comparable(const std::string& key) {
  static const std::regex parameter(R"(\{[^}/]*\})");
  std::string plain = std::regex_replace(key, parameter, "{}");
  while (!plain.empty() && (plain.back() == '/' || plain.back() == ' ')) plain.pop_back();
  size_t method = plain.find(' ');
  for (size_t i = 0; i < std::min(method, plain.size()); ++i) {
    plain[i] = static_cast<char>(std::toupper(static_cast<unsigned char>(plain[i])));
  }
  return plain;
}

// Leaves the endpoint of that name and its findings; false, with a message, if there is none.
bool narrow_to(const std::string& wanted, findings::Results& results) {
  std::vector<std::string> known;
  for (const findings::Endpoint& endpoint : results.endpoints) known.push_back(endpoint.key());
  std::erase_if(results.endpoints, [&](const findings::Endpoint& endpoint) {
    return comparable(endpoint.key()) != comparable(wanted);
  });
  if (results.endpoints.empty()) {
    std::string near = nearest(wanted, known);
    std::cerr << "tvaara: there is no endpoint '" << wanted << "'\n"
              << (near.empty() ? "  `tvaara endpoints` lists them all\n"
                               : "  did you mean '" + near + "'?\n");
    return false;
  }
  std::erase_if(results.findings, [&](const findings::Finding& finding) {
    return std::none_of(results.endpoints.begin(), results.endpoints.end(), [&](const auto& one) {
      return std::find(finding.endpoints.begin(), finding.endpoints.end(), one.key()) !=
             finding.endpoints.end();
    });
  });
  return true;
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
  const bool one = !options.endpoint.empty();
  if (!nothing_found(outcome) && one && !narrow_to(options.endpoint, outcome.results)) {
    return kExitCannotRun;
  }
  if (outcome.results.endpoints.empty()) {
    exit_code = kExitCannotRun;
  } else if (review_fails(outcome.results, options.fail_on)) {
    exit_code = kExitFindings;
  } else if (options.strict && outcome.incomplete) {
    exit_code = kExitIncomplete;
  }
  if (!write_outputs(options, outcome, exit_code, one ? render_endpoint : render_review)) {
    return kExitCannotRun;
  }
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
