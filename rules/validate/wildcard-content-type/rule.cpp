// Media types of bodies; 2.0: the entry of the effective `consumes`.
#include "rules/contract_faults.h"

namespace tvaara::rules::native {
namespace {

bool is_wildcard(std::string_view media) { return media == "*/*" || media == "application/*"; }

spec::Node consumes_of(const ContractView& contract, const OperationView& view) {
  spec::Node own = view->node["consumes"];
  return own ? own : contract.contract->root()["consumes"];
}

}  // namespace

void validate_wildcard_content_type(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      if (!view->body) continue;
      if (contract.contract->major == 2) {
        for (spec::Node one : consumes_of(contract, view)) {
          if (is_wildcard(one.text())) faults.add(one, view, {{"media", std::string(one.text())}});
        }
        continue;
      }
      for (const spec::MediaType& media : view->body.media) {
        if (is_wildcard(media.name))
          faults.add(media.node, view, {{"media", std::string(media.name)}});
      }
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
