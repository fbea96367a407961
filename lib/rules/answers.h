// Answers: per endpoint and question, yes, no, unknown or n/a, from verdicts and findings.
#pragma once

#include "rules/context.h"
#include "rules/verdicts.h"

namespace tvaara::rules {

// Fills row.answers of every endpoint. No beats unknown beats yes; yes needs a verdict that was
// established, or a contract that says so where only a contract exists.
void answer_questions(api::Model& model, const findings::Results& results,
                      const std::vector<Rule>& rules, const Verdicts& verdicts);

}  // namespace tvaara::rules
