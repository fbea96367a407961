// Lists of servers that mix production with what is not. A sandbox is a product for customers; so
// may a test environment be, which makes it a note.
#include "base/text.h"
#include "rules/contract_faults.h"
#include "rules/contract_urls.h"
#include "rules/contract_words.h"

namespace tvaara::rules::native {
namespace {

// What kind of non-production server the words say; "" for none.
std::string kind_in(std::string_view text) {
  std::vector<std::string> words = words_of(text);
  for (const char* word :
       {"staging", "stage", "stg", "test", "testing", "tst", "dev", "develop", "development", "qa",
        "uat", "preprod", "preproduction", "nonprod", "localhost"}) {
    if (has_phrase(words, word)) return word;
  }
  return "";
}

std::string kind_of(const spec::Server& server) {
  if (is_loopback(host_of(server.url))) return "loopback";
  std::string_view description = server.node["description"].text();
  if (has_any_phrase(description, {"production", "prod", "live"})) return "";
  std::string in_url = kind_in(host_of(server.url) + " " + std::string(path_of(server.url)));
  return in_url.empty() ? kind_in(description) : in_url;
}

bool may_be_for_customers(const std::string& kind) { return kind == "test" || kind == "testing"; }

void judge(const std::vector<spec::Server>& servers, ContractFaults& faults,
           ContractFaults& notes) {
  bool production = false;
  for (const spec::Server& server : servers) {
    production |= kind_of(server).empty() && !host_of(server.url).empty();
  }
  if (!production) return;
  for (const spec::Server& server : servers) {
    std::string kind = kind_of(server);
    if (kind.empty()) continue;
    (may_be_for_customers(kind) ? notes : faults)
        .add(server.place, {{"url", server.url}, {"kind", kind}});
  }
}

}  // namespace

void inventory_non_production_server(const Context& context, Reporter& report) {
  ContractFaults faults(report), notes(report, findings::Level::note);
  for (const ContractView& contract : contract_index(context).contracts) {
    judge(contract.contract->servers, faults, notes);
    for (const OperationView& view : contract.operations) {
      bool own = !view->servers.empty() && view->servers[0].level != spec::Server::Level::document;
      if (own) judge(view->servers, faults, notes);
    }
  }
  faults.report();
  notes.report();
}

}  // namespace tvaara::rules::native
