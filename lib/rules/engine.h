// Asks all rules of one model: findings and answers.
#pragma once

#include <vector>

#include "api/model.h"
#include "rules/context.h"
#include "rules/rule.h"

namespace tvaara::rules {

// Runs every rule; a rule that fails becomes a gap of kind "rule" (its question cannot be answered
// yes), never silence. Fills results.findings, results.rules, results.endpoints with answers.
// An Error only for a rule whose query cannot be read.
Status ask(const std::vector<Rule>& rules, const Context& context, api::Model& model,
           findings::Results& results);

}  // namespace tvaara::rules
