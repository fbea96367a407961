// Effective servers, each place once, with the operations that are sent there.
#include "rules/contract_faults.h"
#include "rules/contract_urls.h"

namespace tvaara::rules::native {
namespace {

// A place that nobody outside can reach, or that the contract leaves open, proves nothing.
void judge_unsaid(const OperationView& view, Reporter& report) {
  for (const spec::Server& server : view->servers) {
    Transport transport = transport_of(server.url);
    Location where = server.place ? server.place.where() : view->location;
    if (transport == Transport::unsaid || transport == Transport::unknown) {
      report.undecided(*view.operation, where,
                       "the server's URL does not say whether it speaks TLS");
    } else if (transport == Transport::clear) {
      report.undecided(*view.operation, where, "a loopback server, in plain text");
    }
  }
}

}  // namespace

void tls_plain_http_server(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      for (const spec::Server& server : view->servers) {
        if (travels_in_clear(server.url)) faults.add(server.place, view, {{"url", server.url}});
      }
      judge_unsaid(view, report);
    }
    if (!contract.operations.empty()) continue;
    for (const spec::Server& server : contract.contract->servers) {
      if (travels_in_clear(server.url)) faults.add(server.place, {{"url", server.url}});
    }
  }
  faults.report();
}

}  // namespace tvaara::rules::native
