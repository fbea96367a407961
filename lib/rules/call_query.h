// `call:` queries: a call (or setting) that a model names, with constraints on its constants.
//
//   call:
//     kind: tls.verification         # kind of rows of settings, clients, events, sinks
//     section: listeners             # or all rows of one section
//     attributes: {value: "off"}     # attributes of the row that must be equal
//     lacks: {role: handle, part: option, keys: [NAME…]}  # the object has no such part
//     lacks: {role: verifier, parts: [issuer, audience]}  # …lacks one of these; {found} says which
//     lacks: {role: options, labels: [issuer]}  # …nothing that it is given carries the label
//       # or a list of these: a call is asked by the first whose role it has
//     without: limit.body            # no setting of this kind on the same server
//     named: …  text: …              # what its roles say: role_text.h; {found} in the message
//     ignored: true                  # nobody looks at what the call returns
//     unless_event: [NAME…]          # such an event lies before or after it, on some path
//     path: [SEGMENT…]               # reached from an endpoint with such a segment in its path
//     nowhere: {kind: …, named: …}   # nothing of this kind and name is in the whole program
//
// What is absent is only said of objects whose making was seen. A row with the attribute `safe` and
// the role `replaced` says what may stand instead: findings suggest that edit.
#pragma once

#include "base/result.h"
#include "rules/context.h"
#include "rules/verdicts.h"

namespace tvaara::rules {

Status run_call_query(const Rule& rule, const Context& context, Reporter& report,
                      Verdicts& verdicts);

}  // namespace tvaara::rules
