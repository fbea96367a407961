#include "rules/contract_security.h"

#include <algorithm>

#include "rules/contract_words.h"

namespace tvaara::rules {

using spec::Node;

std::vector<Node> flows_of(const spec::SecurityScheme& scheme) {
  if (scheme.type != "oauth2") return {};
  if (scheme.node["flow"].is_string()) return {scheme.node};
  std::vector<Node> flows;
  for (Node flow : scheme.node["flows"]) {
    if (flow.is_mapping() && !flow.key().starts_with("x-")) flows.push_back(flow);
  }
  return flows;
}

std::string flow_name(const spec::SecurityScheme& scheme, Node flow) {
  std::string name(flow == scheme.node ? flow["flow"].text() : flow.key());
  if (name == "accessCode") return "authorizationCode";
  return name == "application" ? "clientCredentials" : name;
}

std::vector<Node> auth_urls(const spec::SecurityScheme& scheme) {
  std::vector<Node> holders = flows_of(scheme);
  if (scheme.type == "openIdConnect") holders.push_back(scheme.node);
  if (scheme.type == "oauth2" && scheme.node["oauth2MetadataUrl"]) holders.push_back(scheme.node);
  std::vector<Node> urls;
  for (Node holder : holders) {
    for (const char* name : {"authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl",
                             "openIdConnectUrl", "oauth2MetadataUrl"}) {
      if (Node url = holder[name]; url.is_string()) urls.push_back(url);
    }
  }
  return urls;
}

bool requires_scheme(const OperationView& view, const spec::SecurityScheme& scheme) {
  for (const spec::SecurityAlternative& alternative : view->security) {
    for (const spec::Requirement& requirement : alternative.requirements) {
      if (requirement.scheme == &scheme) return true;
    }
  }
  return false;
}

std::vector<const OperationView*> operations_requiring(const ContractView& contract,
                                                       const spec::SecurityScheme& scheme) {
  std::vector<const OperationView*> out;
  for (const OperationView& view : contract.operations) {
    if (requires_scheme(view, scheme)) out.push_back(&view);
  }
  return out;
}

bool is_flag(const ContractView& contract, const spec::Parameter& parameter) {
  spec::SchemaGraph& graph = contract.contract->schemas();
  spec::SchemaId id = graph.of(parameter.schema);
  return id != spec::kNoSchema && graph.get(id).allows("boolean");
}

const spec::Parameter* credential_parameter(const OperationView& view) {
  for (const spec::Parameter& parameter : view->parameters) {
    bool header = parameter.in == "header";
    if (!header && parameter.in != "query") continue;
    // A bare `token` of a change may be what is changed.
    bool named = names_credential(parameter.name, header || !view.mutation);
    if (named && !is_flag(*view.contract, parameter)) return &parameter;
  }
  return nullptr;
}

std::vector<std::string> keys_of(const std::vector<const OperationView*>& operations) {
  std::vector<std::string> keys;
  for (const OperationView* view : operations) keys.push_back(view->key);
  return keys;
}

}  // namespace tvaara::rules
