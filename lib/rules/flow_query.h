// `flow:` queries: labels that reach a sink kind unless sanitised.
//
//   flow:
//     from: [request.*, process.*]   # label globs; "constant" means a literal in the source
//     to: [sql.text]                 # sink kinds
//     unless: [numeric]              # optional: numeric = came through a number or an enumeration
//
// A value is safe for a kind when a sanitiser cleared that kind. One result per sink call.
#pragma once

#include "base/result.h"
#include "rules/context.h"
#include "rules/verdicts.h"

namespace tvaara::rules {

Status run_flow_query(const Rule& rule, const Context& context, Reporter& report,
                      Verdicts& verdicts);

}  // namespace tvaara::rules
