// `flow:` queries: labels that reach a sink kind unless sanitised.
//
//   flow:
//     from: [request.*, constant]      # label globs; "constant": a literal of the source
//       # or {label: GLOB, names: [GLOB…], words: [WORD…], level: note}: of what is called so, at
//       # its level; words: short ones that only count as a whole word of the name ("pin" of
//       # "cardPin", not of "shipping"), beside `names`;
//       # exact: true: the value itself, not what was computed from it
//     to: [sql.text]                   # sink kinds; also where a value meets a statement:
//       #   sql.set:COLUMN (it becomes the column's), sql.where:COLUMN (it selects by equality),
//       #   sql.limit (it bounds the rows)
//     unless: [numeric]                # numeric: came through a number or an enumeration
//                                      # prefixed: only what follows a fixed host or path is free
//                                      # authorised: a privilege was checked before
//                                      # checked: a check that names it comes before
//                                      # tested: a branch that leaves looks at it first
//                                      # any other name: a sanitiser clears it, or an event of that
//                                      # name happened before
//     numbers: asked                   # a route that only lets numbers through proves nothing here
//                                      # any: nor does a number between two bounds
//     as: upload                       # this kind must have been cleared, not the sink's own
//     safe: [log.lines]                # clearing this counts as clearing the sink's own kind
//     beside: {label, names}           # the other side of a comparison carries this
//     names: [setcookie]               # what the sink's `name` is (a header)
//     begins: "http://"                # the text is known to begin so …
//     hosts: remote                    # … and its host is not loopback
//     answers: false                   # these sinks do not answer the rule's question
//     or: [{to, beside, names, answers}]  # further sinks of the same origins
//
// A value is safe for a kind when a sanitiser cleared that kind. One result per sink call. Where
// what arrives could not be followed, an answering rule says *unknown*.
#pragma once

#include "base/result.h"
#include "rules/context.h"
#include "rules/verdicts.h"

namespace tvaara::rules {

Status run_flow_query(const Rule& rule, const Context& context, Reporter& report,
                      Verdicts& verdicts);

}  // namespace tvaara::rules
