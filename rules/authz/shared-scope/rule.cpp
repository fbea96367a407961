// Operations by the one scope that opens them; the finding stands where the scope is defined.
#include <map>

#include "rules/contract_faults.h"
#include "rules/contract_security.h"
#include "rules/contract_words.h"

namespace tvaara::rules::native {
namespace {

struct Use {
  spec::Node place;  // its definition, or its first use
  std::vector<const OperationView*> operations;
};

using Key = std::pair<const spec::SecurityScheme*, std::string_view>;

spec::Node definition_of(const spec::SecurityScheme& scheme, std::string_view scope) {
  for (spec::Node flow : flows_of(scheme)) {
    if (spec::Node found = flow["scopes"][scope]) return found;
  }
  return {};
}

std::map<Key, Use> single_scopes(const ContractView& contract) {
  std::map<Key, Use> uses;
  for (const OperationView& view : contract.operations) {
    for (const spec::SecurityAlternative& alternative : view->security) {
      if (alternative.requirements.size() != 1) continue;
      const spec::Requirement& requirement = alternative.requirements[0];
      if (!requirement.scheme || requirement.scopes.size() != 1) continue;
      Use& use = uses[{requirement.scheme, requirement.scopes[0]}];
      if (!use.place) {
        use.place = definition_of(*requirement.scheme, requirement.scopes[0]);
        if (!use.place) use.place = requirement.node.at(0);
      }
      use.operations.push_back(&view);
    }
  }
  return uses;
}

}  // namespace

void authz_shared_scope(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const auto& [key, use] : single_scopes(contract)) {
      bool reads = false, writes = false, ordinary = false, admin = false;
      for (const OperationView* view : use.operations) {
        (view->mutation && !searches((*view)->path) ? writes : reads) = true;
        (view->data_class.name == "admin" ? admin : ordinary) = true;
      }
      if (!(reads && writes) && !(ordinary && admin)) continue;
      bool mixed = ordinary && admin;
      faults.add(use.place, use.operations,
                 {{"scope", std::string(key.second)},
                  {"what", mixed ? "opens ordinary and administrative operations"
                                 : "both reads and writes"}});
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
