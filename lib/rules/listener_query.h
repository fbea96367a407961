// `for_each: listener`: what serves an endpoint, and whether it speaks TLS.
#pragma once

#include "rules/context.h"
#include "rules/verdicts.h"

namespace tvaara::rules {

// A listener without TLS is a finding; on loopback a note, since something in front may speak TLS,
// which is then unknown.
void judge_listeners(const Rule& rule, const api::Model& model, Reporter& report,
                     Verdicts& verdicts);

}  // namespace tvaara::rules
