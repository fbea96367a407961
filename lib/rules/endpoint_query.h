// `endpoint:` queries: for endpoints where …, evidence … is needed at every subject.
//
//   endpoint:
//     methods: mutation              # mutation, read, or a list of methods; default: all
//     exempt: [credential, open]     # credential endpoints, endpoints open by nature; fixed: what
//                                    # answers the same to everybody and changes nothing
//     only: [credential]             # no others
//     for_each: work                 # what is judged, each by itself:
//       # work       work done for the caller (rows of sinks that say so)
//       # mutation   a change of stored state
//       # lookup     a statement that picks rows
//       # input      request data that is stored or acted upon
//       # event      an event that a model names
//       # check      a branch or call that decides
//       # statement  any statement, also outside of handlers
//       # endpoint   the endpoint itself
//       # listener   what serves it
//     where:
//       key: [request.path]          # lookup: a restricting value comes from there, or `none`;
//                                    # input, check: the labels that count; check,
//                                    # none: all that it looks at is known and nobody's
//       rows: private                # lookup: private = no endpoint open to all reads them,
//                                    # owned = elsewhere the program ties them to a principal
//       event: audited               # event, check: which
//       names: [GLOB]                # check: what the value is called
//       tables: [GLOB]  verbs: [delete]   # statement
//       columns: [GLOB]              # mutation: it sets such a column; lookup: it selects by it
//       known_tables: [GLOB]         # only asked where some statement of the program names one
//       path: [debug]                # a whole segment of the endpoint's path
//       path_not: [webhook]          # of changes: no segment of it
//     presumes: authenticated        # without that event there is no finding: another rule's
//     needs:                         # any of
//       - {event: authenticated, position: before}
//         # before: also right after what only reads, which may be a part of the check;
//         # first: before everything but what belongs to authentication;
//         # after; around (either). own: true: not by middleware that treats all paths alike.
//         # about: subject (the value; a leaving branch that compares it, or its length, with a
//         # bound serves as well), object (the row or key, or a role that may touch all)
//         # late: LABEL: one that comes too late is only one if it looks at the label
//       - {statement: [delete], tables: [GLOB]}       # another statement does that;
//                                                     # same_table: true: to the subject's table
//       - {predicate: principal}                      # a restricting value has this label
//       - {guard: [principal, database], position: around}  # a leaving branch compares the labels
//       - {role: record, label: principal}            # event: its role carries the label
//       - {tested: principal}                         # check: what it tests carries the label
//       - {typed: true}   - {sanitized: true}         # input
//       - {tls: true}                                 # listener
//     finds: [late]                  # only where what is needed happens: never, sometimes (on some
//                                    # paths), late (after it alone), early (before it alone)
//     leaves: [late]                 # another rule reports it; the verdict stays
//
// The message may hold {endpoint}, {class}, {table}, {origin} and {does}: "selects a row of", or of
// a new row "says whose the new row is in".
//
// Verdict per endpoint: *no* if a subject lacks every need and nothing opaque lies on its path,
// *unknown* if something does or the handler was not read, *yes* if every subject has one. Where
// there is no work or change to judge, what must happen on every successful path is.
#pragma once

#include "base/result.h"
#include "rules/context.h"
#include "rules/verdicts.h"

namespace tvaara::rules {

Status run_endpoint_query(const Rule& rule, const Context& context, Reporter& report,
                          Verdicts& verdicts);

}  // namespace tvaara::rules
