#include "rules/engine.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "rules/answers.h"
#include "rules/call_query.h"
#include "rules/endpoint_query.h"
#include "rules/flow_query.h"
#include "rules/given_then.h"
#include "rules/literal_query.h"

namespace tvaara::rules {
namespace {

Status run_native(const Rule& rule, const Context& context, Reporter& report) {
  NativeQuery query = native_query(rule.info.id);
  if (!query) {
    return Error{"no native query '" + rule.info.id + "' is built in", rule.folder + "/rule.yaml"};
  }
  query(context, report);
  return ok_status();
}

Status run_query(const Rule& rule, const Context& context, Reporter& report, Verdicts& verdicts) {
  switch (rule.kind) {
    case QueryKind::given_then:
      return run_given_then(rule, context, report);
    case QueryKind::call:
      return run_call_query(rule, context, report, verdicts);
    case QueryKind::flow:
      return run_flow_query(rule, context, report, verdicts);
    case QueryKind::endpoint:
      return run_endpoint_query(rule, context, report, verdicts);
    case QueryKind::literal:
      return run_literal_query(rule, context, report);
    case QueryKind::native:
      return ok_status();
  }
  return ok_status();
}

// One finding a place: what a query says, with the way that leads there, goes before what the same
// rule's native part says of the place.
Status run(const Rule& rule, const Context& context, findings::Results& results, Reporter& report,
           Verdicts& verdicts) {
  std::vector<findings::Finding>& all = results.findings;
  const size_t before = all.size();
  if (Status status = run_query(rule, context, report, verdicts); !status) return status;
  if (!rule.native) return ok_status();
  std::vector<Location> said;
  for (size_t i = before; i < all.size(); ++i) said.push_back(all[i].where);
  const auto native = static_cast<std::ptrdiff_t>(all.size());
  if (Status status = run_native(rule, context, report); !status) return status;
  auto repeats = [&](const findings::Finding& finding) {
    return std::any_of(said.begin(), said.end(),
                       [&](const Location& place) { return flow::within(finding.where, place); });
  };
  all.erase(std::remove_if(all.begin() + native, all.end(), repeats), all.end());
  return ok_status();
}

}  // namespace

Status ask(const std::vector<Rule>& rules, const Context& context, api::Model& model,
           findings::Results& results) {
  Verdicts verdicts;
  for (const Rule& rule : rules) {
    results.rules.push_back(rule.info);
    Reporter report(rule, results);
    if (Status status = run(rule, context, results, report, verdicts); !status) return status;
    if (!rule.info.answers) continue;
    for (const auto& [operation, evidence] : report.undecided()) {
      verdicts.add_undecided(operation, rule.info.question, evidence);
    }
  }
  answer_questions(model, results, rules, verdicts);
  for (const auto& endpoint : model.endpoints) results.endpoints.push_back(endpoint->row);
  return ok_status();
}

}  // namespace tvaara::rules
