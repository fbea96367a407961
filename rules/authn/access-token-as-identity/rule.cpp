// Inputs of sign-in operations, by name.
#include "base/text.h"
#include "rules/contract_faults.h"
#include "rules/contract_schemas.h"
#include "rules/contract_words.h"

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
}

}  // namespace tvaara::rules::native
