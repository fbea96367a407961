// `endpoint:` queries: for endpoints where …, evidence … is needed at every subject.
//
//   endpoint:
//     methods: mutation              # mutation, read, or a list of methods; default: all
//     exempt: [credential, open]     # credential endpoints, endpoints open by nature
//     for_each: work                 # work | mutation | lookup | listener
//     where: {key: "request.*"}      # lookup/mutation: a restricting value comes from the request
//     needs:                         # any of
//       - {event: authenticated, position: before}    # before | after | around (either)
//       - {predicate: principal}                      # a restricting value has this label
//       - {guard: [principal, database], position: around}  # a leaving branch compares the labels
//       - {tls: true}                                 # listener
//
// Verdict per endpoint: *no* if a subject lacks every need and nothing opaque lies on its path,
// *unknown* if something does or the handler was not read, *yes* if every subject has one. An
// endpoint without subjects is judged by what must happen on every successful path.
#pragma once

#include "base/result.h"
#include "rules/context.h"
#include "rules/verdicts.h"

namespace tvaara::rules {

Status run_endpoint_query(const Rule& rule, const Context& context, Reporter& report,
                          Verdicts& verdicts);

}  // namespace tvaara::rules
