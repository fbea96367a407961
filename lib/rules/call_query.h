// `call:` queries: a call (or setting) that a model names, with constraints on its constants.
//
//   call:
//     kind: tls.verification       # kind of rows of sections settings, clients, events, sinks
//     attributes: {value: "off"}   # attributes of the row that must be equal
#pragma once

#include "base/result.h"
#include "rules/context.h"
#include "rules/verdicts.h"

namespace tvaara::rules {

Status run_call_query(const Rule& rule, const Context& context, Reporter& report);

}  // namespace tvaara::rules
