// What tvaara knows: rules and models, its own and the user's, loaded once for a run.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "models/models.h"
#include "project/config.h"
#include "rules/rule.h"
#include "scan/scan.h"

namespace tvaara::scan {

struct Knowledge {
  std::vector<rules::Rule> rules;    // those to be asked
  std::vector<std::string> all_ids;  // of every rule there is
  models::ModelSet models;
};

// Every rule: installed, of the configuration, of --rules; no --pack or --rule filters.
Result<std::vector<rules::Rule>> load_all_rules(const Request& request,
                                                const project::Config& config);

// An Error for a rule, pack or model that does not exist, cannot be read, or is there twice.
Result<Knowledge> load_knowledge(const Request& request, const project::Config& config);

}  // namespace tvaara::scan
