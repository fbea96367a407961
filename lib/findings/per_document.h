// Findings that are one fault told many times.
//
// A contract of four hundred operations that never mentions 429 has one fault, not four hundred; a
// `limit` that a generator copied into ninety operations has one cause. A rule marks such findings;
// they are told as one, at the first place, with every endpoint, and with the further places as
// related ones.
#pragma once

#include <string>

#include "findings/findings.h"

namespace tvaara::findings {

// What the document as a whole lacks: always told as one.
void mark_per_document(Finding& finding);

// Findings of one cause are told as one from this many on; fewer are read faster where they stand.
inline constexpr size_t kFewestOfOneCause = 5;
// `cause` tells what is repeated ("`limit` in query"): whoever mends one place mends them all.
void mark_cause(Finding& finding, const std::string& cause);

// Joins the marked findings by rule, file, level and cause. Called on sorted findings, after
// suppressions: an accepted place is no longer counted. The fingerprint of a joined finding is that
// of the rule (and cause) in this document, so that it survives when operations come and go.
void tell_per_document(Results& results);

}  // namespace tvaara::findings
