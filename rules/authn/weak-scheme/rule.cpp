// HTTP schemes by name; token endpoints may take basic (client authentication of OAuth 2).
//
// What no operation requires, and basic as the envelope of an API key, sends nobody's password: a
// note.
#include <algorithm>

#include "rules/contract_faults.h"
#include "rules/contract_security.h"
#include "rules/contract_words.h"

namespace tvaara::rules::native {
namespace {

const char* weakness_of(const std::string& scheme) {
  if (scheme == "basic") return "the password travels with every request";
  if (scheme == "digest") return "the server keeps what opens the door, in MD5";
  if (scheme == "oauth") return "OAuth 1 signs with a secret both sides keep";
  if (scheme == "negotiate" || scheme == "ntlm")
    return "a connection is authenticated, not a request";
  return nullptr;
}

// The contract says that the user name (or the password) is a key.
bool carries_key(const spec::SecurityScheme& scheme) {
  if (scheme.scheme != "basic") return false;
  static const std::initializer_list<const char*> kKeys = {"api key", "apikey", "api token",
                                                           "auth token", "access token"};
  return has_any_phrase(scheme.name, kKeys) ||
         has_any_phrase(scheme.node["description"].text(), kKeys);
}

// The API itself signs in with it at its receivers.
bool is_sent(const ContractView& contract, const spec::SecurityScheme& scheme) {
  for (const auto* sent : {&contract.webhooks, &contract.callbacks}) {
    for (const OperationView& view : *sent) {
      if (requires_scheme(view, scheme)) return true;
    }
  }
  return false;
}

const char* consequence(const spec::SecurityScheme& scheme, bool used, const char* weakness) {
  if (!used) return "no operation requires it, so nothing is lost without it";
  return carries_key(scheme) ? "its API key travels with every request, unscoped and for ever"
                             : weakness;
}

}  // namespace

void authn_weak_scheme(const Context& context, Reporter& report) {
  ContractFaults faults(report), mild(report, findings::Level::note);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const auto& scheme : contract.contract->schemes) {
      const char* weakness = scheme->type == "http" ? weakness_of(scheme->scheme) : nullptr;
      if (!weakness) continue;
      auto users = operations_requiring(contract, *scheme);
      bool used = !users.empty() || is_sent(contract, *scheme);
      bool tokens_only = std::all_of(users.begin(), users.end(), [](const OperationView* view) {
        return view->data_class.credential;
      });
      if (!users.empty() && tokens_only && scheme->scheme == "basic") continue;
      spec::Node said = scheme->node[scheme->node.has("scheme") ? "scheme" : "type"];
      Words words{{"name", std::string(scheme->name)},
                  {"scheme", scheme->scheme},
                  {"why", consequence(*scheme, used, weakness)}};
      ContractFaults& kind = used && !carries_key(*scheme) ? faults : mild;
      kind.add(said, words).endpoints = keys_of(users);
    }
  }
  faults.report();
  mild.report();
}

}  // namespace tvaara::rules::native
