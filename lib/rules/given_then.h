// `given`/`then` queries: patterns over the contract's document, in the format of Spectral rulesets.
//
//   given: "$.paths[*][*].responses"      # JSONPath, or a list of them
//   then:                                 # one check, or a list of them
//     field: "429"                        # of the match; or a.b, $.a[*]; @key: each of its keys
//     function: truthy
//     functionOptions: {}
//   formats: [oas3]                       # oas2, oas3, oas3.0, oas3.1, oas3.2; default: all
//   resolved: false                       # default true: references are followed
//
// A finding stands at the key of the smallest node, names the operation the node lies in, and is
// made once per place.
#pragma once

#include "base/result.h"
#include "rules/context.h"

namespace tvaara::rules {

Status run_given_then(const Rule& rule, const Context& context, Reporter& report);

}  // namespace tvaara::rules
