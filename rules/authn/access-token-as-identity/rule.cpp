// Inputs of sign-in operations, by name: of the contract's, and of those of the code that hand such
// a token to a provider and believe what it answers. Whoever asks for whom the token was made looks
// at a name of the audience; then it is no fault.
#include <map>
#include <set>

#include "api/model.h"
#include "base/text.h"
#include "rules/contract_faults.h"
#include "rules/contract_schemas.h"
#include "rules/contract_words.h"
#include "rules/evidence.h"

namespace tvaara::rules::native {
namespace {

struct Input {
  std::string name;  // words, joined
  spec::Node place;
};

bool signs_in(const OperationView& view) {
  if (!view.mutation && view->method != "GET") return false;
  if (has_any_phrase(view->path,
                     {"logout", "signout", "revoke", "introspect", "refresh", "userinfo"})) {
    return false;
  }
  return view.data_class.credential ||
         has_any_phrase(view->path,
                        {"login", "signin", "sign in", "log in", "logon", "authenticate"});
}

std::vector<Input> inputs_of(const ContractView& contract, const OperationView& view) {
  std::vector<Input> inputs;
  auto add = [&](std::string_view name, spec::Node place) {
    inputs.push_back({join(words_of(name), " "), place});
  };
  for (const spec::Parameter& parameter : view->parameters) {
    add(parameter.name, parameter.node["name"]);
  }
  spec::SchemaGraph& graph = contract.contract->schemas();
  for (const spec::MediaType& media : view->body.media) {
    for (spec::SchemaId id : with_branches(graph, graph.of(media.schema))) {
      for (const spec::SchemaEdge& edge : graph.edges(id)) {
        if (edge.kind == spec::SchemaEdge::Kind::property) add(edge.name, edge.written);
      }
    }
  }
  return inputs;
}

// ---- code --------------------------------------------------------------------------------------

const std::vector<std::string> kTokens{"accesstoken", "oauthtoken", "facebooktoken", "googletoken",
                                       "githubtoken"};
const std::vector<std::string> kAudiences{"aud",      "audience", "azp",     "appid",
                                          "clientid", "issuedto", "idtoken", "code"};
// Where a request to another server takes what it is given.
const std::set<std::string> kSent{"url", "url.path", "header", "request.body", "request.sent"};

bool signs_in(const api::Endpoint& endpoint) {
  if (has_any_phrase(endpoint.row.path, {"refresh", "revoke", "introspect", "logout", "link"})) {
    return false;
  }
  return endpoint.data_class.credential ||
         has_any_phrase(endpoint.row.path,
                        {"login", "signin", "sign in", "log in", "oauth", "sso"});
}

bool names_any(const flow::Value& value, const std::vector<std::string>& names) {
  if (!value) return false;
  for (const flow::Atom& atom : flow::all_atoms(value)) {
    if (name_matches(names, atom.name)) return true;
  }
  return false;
}

bool asks_for_audience(const flow::Events& events) {
  for (const auto& [kind, instances] : events) {
    for (const flow::EventInstance& instance : instances) {
      for (const auto& [role, value] : instance.roles) {
        if (names_any(value, kAudiences)) return true;
      }
    }
  }
  return false;
}

bool asks_for_audience(const flow::EntryResult& result) {
  if (asks_for_audience(result.must)) return true;
  for (const flow::Effect& effect : result.effects) {
    if (asks_for_audience(effect.before_may) || asks_for_audience(effect.after_may) ||
        asks_for_audience(effect.before) || asks_for_audience(effect.after)) {
      return true;
    }
  }
  return false;
}

// The name of an access token of the request that is sent on, or "".
std::string sent_token(const flow::Effect& effect) {
  if (!effect.row || effect.row->section != models::Section::sinks) return "";
  if (kSent.count(effect.row->kind) == 0) return "";
  for (const auto& [role, value] : effect.roles) {
    if (!value) continue;
    for (const flow::Atom& atom : flow::all_atoms(value)) {
      bool request = atom.kind == flow::Atom::Kind::label && starts_with(atom.label, "request.");
      if (request && name_matches(kTokens, atom.name)) return atom.name;
    }
  }
  return "";
}

void ask_code(const api::Model& model, Reporter& report) {
  std::set<Location> said;
  for (const auto& endpoint : model.endpoints) {
    if (!endpoint->handler_solved || !signs_in(*endpoint)) continue;
    if (asks_for_audience(endpoint->result)) continue;
    for (const flow::Effect& effect : endpoint->result.effects) {
      std::string token = sent_token(effect);
      if (token.empty() || !said.insert(effect.where).second) continue;
      findings::Finding finding;
      finding.where = effect.where;
      finding.message = replace_all(report.rule().message, "{key}", endpoint->row.key());
      finding.message = replace_all(finding.message, "{name}", token);
      finding.endpoints.push_back(endpoint->row.key());
      finding.sink_key = effect.callee;
      finding.function = effect.function;
      report.add(std::move(finding), endpoint->data_class.name);
      break;
    }
  }
}

}  // namespace

void authn_access_token_as_identity(const Context& context, Reporter& report) {
  ContractFaults faults(report);
  for (const ContractView& contract : contract_index(context).contracts) {
    for (const OperationView& view : contract.operations) {
      if (!signs_in(view)) continue;
      const Input* token = nullptr;
      bool proof = false;
      std::vector<Input> inputs = inputs_of(contract, view);
      for (const Input& input : inputs) {
        if (input.name == "access token" || input.name == "oauth token") token = &input;
        proof |=
            input.name == "id token" || input.name == "code" || input.name == "authorization code";
      }
      if (!token || proof) continue;
      std::string name(token->place.key().empty() || token->place.key() == "name"
                           ? token->place.text()
                           : token->place.key());
      faults.add(token->place, view, {{"key", view.key}, {"name", name}});
    }
  }
  faults.report();
  ask_code(context.model, report);
}

}  // namespace tvaara::rules::native
