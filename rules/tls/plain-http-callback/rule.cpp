// Literal targets: callback expressions, servers of links, callbacks and webhooks.
#include "rules/contract_faults.h"
#include "rules/contract_urls.h"

namespace tvaara::rules::native {
namespace {

void judge_links(const ContractView& contract, const OperationView& view, ContractFaults& faults) {
  for (const spec::Response& response : view->responses) {
    for (spec::Node use : contract.contract->resolve(response.node["links"])) {
      spec::Node url = contract.contract->resolve(use)["server"]["url"];
      if (travels_in_clear(url.text())) faults.add(url, view, {{"url", std::string(url.text())}});
    }
  }
}

void judge_target(const OperationView& view, ContractFaults& faults) {
  bool callback = view->kind == spec::Operation::Kind::callback;
  if (callback && travels_in_clear(view->path)) {
    faults.add(view->path_item, {{"url", view->path}});
  }
  for (const spec::Server& server : view->servers) {
    if (travels_in_clear(server.url)) faults.add(server.place, {{"url", server.url}});
  }
}

}  // namespace

void tls_plain_http_callback(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) judge_links(contract, view, faults);
    for (const OperationView& view : contract.webhooks) judge_target(view, faults);
    for (const OperationView& view : contract.callbacks) judge_target(view, faults);
  }
  faults.report();
}

}  // namespace tvaara::rules::native
