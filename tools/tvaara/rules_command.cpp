// tvaara rules and tvaara explain RULE.
#include <iostream>

#include "base/text.h"
#include "output.h"

namespace tvaara {

int run_rules(const Options& options) {
  auto rules = scan::list_rules(options.request);
  if (!rules) {
    std::cerr << "tvaara: " << terminal_safe(rules.error().to_string()) << "\n";
    return kExitCannotRun;
  }
  scan::Outcome outcome;
  outcome.results.rules = *rules;
  auto render = [](const std::string& format, const findings::Results& results,
                   const report::Options& how) {
    return format == "json" ? report::rules_json(results, how) : report::rules_text(results, how);
  };
  return write_outputs(options, outcome, kExitClean, render) ? kExitClean : kExitCannotRun;
}

int run_explain(const Options& options) {
  auto rules = scan::list_rules(options.request);
  if (!rules) {
    std::cerr << "tvaara: " << terminal_safe(rules.error().to_string()) << "\n";
    return kExitCannotRun;
  }
  std::vector<std::string> ids;
  for (const findings::RuleInfo& rule : *rules) {
    if (rule.id == options.rule) {
      report::Options how;
      how.color = want_color(options);
      std::cout << report::explain_text(rule, how);
      return kExitClean;
    }
    ids.push_back(rule.id);
  }
  std::string near = nearest(options.rule, ids);
  std::cerr << "tvaara: unknown rule '" << terminal_safe(options.rule) << "'\n  "
            << (near.empty() ? "see 'tvaara rules'" : "did you mean '" + near + "'?") << "\n";
  return kExitCannotRun;
}

}  // namespace tvaara
