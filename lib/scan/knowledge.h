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

// Rules with what could not be had of rulesets, and what the user should be told of them.
struct LoadedRules {
  std::vector<rules::Rule> rules;
  std::vector<findings::Gap> gaps;
  std::vector<std::string> notices;
};

struct Knowledge {
  std::vector<rules::Rule> rules;   // those to be asked
  std::vector<findings::Gap> gaps;  // of rulesets
  std::vector<std::string> notices;
  std::vector<std::string> all_ids;  // of every rule there is
  models::ModelSet models;
};

// Every rule: installed, of the configuration, of --rules, and of the ruleset that lies in the root
// (if no other ruleset is named); no --pack or --rule filters. A ruleset that merely lies there and
// cannot be read is a gap; one that was named is an Error.
Result<LoadedRules> load_all_rules(const Request& request, const project::Config& config,
                                   const std::string& root);

// The installed models, those of the configuration and those of --model.
Result<models::ModelSet> load_models(const Request& request, const project::Config& config);

// An Error for a rule, pack or model that does not exist, cannot be read, or is there twice.
// Without code to be read, models mean nothing and only those that were named are looked at.
Result<Knowledge> load_knowledge(const Request& request, const project::Config& config,
                                 const std::string& root, bool code = true);

}  // namespace tvaara::scan
