// Findings that are a matter of the whole document.
//
// A contract of four hundred operations that never mentions 429 has one fault, not four hundred. A
// rule marks such findings; they are told as one, at the first place, with every endpoint, and with
// the further places as related ones.
#pragma once

#include "findings/findings.h"

namespace tvaara::findings {

void mark_per_document(Finding& finding);

// Joins the marked findings by rule, file and level. Called on sorted findings, after suppressions:
// an accepted place is no longer counted. The fingerprint of a joined finding is that of the rule
// in this document, so that it survives when operations come and go.
void tell_per_document(Results& results);

}  // namespace tvaara::findings
