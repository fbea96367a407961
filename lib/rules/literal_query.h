// `literal:` queries: what is written into the source as a string.
//
//   literal:
//     matches: REGEX     # linear-time (RE2), anywhere in the string
//     unless: REGEX      # …and this is not in it
//     secret: true       # what stands there is shown nowhere
//
// For what is a fault wherever it stands: a private key, a connection text that turns TLS off. Only
// strings of lowered code are seen, each place once; whole, as the compiler joins their parts.
#pragma once

#include "base/result.h"
#include "rules/context.h"

namespace tvaara::rules {

Status run_literal_query(const Rule& rule, const Context& context, Reporter& report);

}  // namespace tvaara::rules
