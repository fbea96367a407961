// Operations by the one scope that opens them; the finding stands where the scope is defined. Where
// a scheme knows no scopes, the scheme itself is what opens: a key that opens /admin as it opens
// everything else.
#include <map>
#include <set>

#include "rules/contract_faults.h"
#include "rules/contract_security.h"
#include "rules/contract_words.h"

namespace tvaara::rules::native {
namespace {

constexpr const char* kOpensBoth = "opens ordinary and administrative operations";

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

// The one requirement of an alternative, if it names no scope and its scheme can have none.
const spec::Requirement* bare_key(const spec::SecurityAlternative& alternative) {
  if (alternative.requirements.size() != 1) return nullptr;
  const spec::Requirement& one = alternative.requirements[0];
  bool scoped = one.unread || !one.scheme || !one.scopes.empty() || one.scheme->type == "oauth2" ||
                one.scheme->type == "openIdConnect" || one.scheme->type == "mutualTLS";
  return scoped ? nullptr : &one;
}

// Inferred from words such as `refunds`, the class says how much is at stake, not who may call.
bool is_for_administrators(const OperationView& view) {
  if (view.data_class.name != "admin") return false;
  return view->data_class == "admin" ||
         has_any_phrase(view->path, {"admin", "admins", "administration", "administrator",
                                     "superuser", "sudo", "backoffice", "back office"});
}

// A key is one for all; what stands in a bearer token may still tell administrators apart.
void judge_keys(const ContractView& contract, ContractFaults& keys, ContractFaults& tokens) {
  std::set<const spec::SecurityScheme*> ordinary;
  for (const OperationView& view : contract.operations) {
    if (view.data_class.name == "admin" || view.open_by_nature()) continue;
    for (const spec::SecurityAlternative& alternative : view->security) {
      if (const spec::Requirement* key = bare_key(alternative)) ordinary.insert(key->scheme);
    }
  }
  for (const OperationView& view : contract.operations) {
    if (!is_for_administrators(view)) continue;
    for (const spec::SecurityAlternative& alternative : view->security) {
      const spec::Requirement* key = bare_key(alternative);
      if (!key || ordinary.count(key->scheme) == 0) continue;
      bool token = key->scheme->type == "http" && key->scheme->scheme == "bearer";
      (token ? tokens : keys)
          .add(key->node, view,
               {{"subject", "`" + std::string(key->name) + "`"}, {"what", kOpensBoth}});
    }
  }
}

}  // namespace

void authz_shared_scope(const Context& context, Reporter& report) {
  ContractFaults faults(report), tokens(report, findings::Level::note);
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
                 {{"subject", "scope `" + std::string(key.second) + "`"},
                  {"what", mixed ? kOpensBoth : "both reads and writes"}});
    }
    judge_keys(contract, faults, tokens);
  }
  faults.report();
  tokens.report();
}

}  // namespace tvaara::rules::native
