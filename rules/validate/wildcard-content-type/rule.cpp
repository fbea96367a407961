// Media types of bodies; 2.0: the entry of the effective `consumes`.
#include "findings/per_document.h"
#include "rules/contract_faults.h"

namespace tvaara::rules::native {
namespace {

bool is_wildcard(std::string_view media) { return media == "*/*" || media == "application/*"; }

spec::Node consumes_of(const ContractView& contract, const OperationView& view) {
  spec::Node own = view->node["consumes"];
  return own ? own : contract.contract->root()["consumes"];
}

// A generator writes one wildcard into every operation.
void accuse(spec::Node place, std::string_view media, const OperationView& view,
            ContractFaults& faults) {
  findings::mark_cause(faults.add(place, view, {{"media", std::string(media)}}),
                       std::string(media));
}

}  // namespace

void validate_wildcard_content_type(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      if (!view->body) continue;
      if (contract.contract->major == 2) {
        for (spec::Node one : consumes_of(contract, view)) {
          if (is_wildcard(one.text())) accuse(one, one.text(), view, faults);
        }
        continue;
      }
      for (const spec::MediaType& media : view->body.media) {
        if (is_wildcard(media.name)) accuse(media.node, media.name, view, faults);
      }
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
