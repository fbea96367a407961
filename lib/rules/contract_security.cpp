#include "rules/contract_security.h"

#include <algorithm>

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

std::vector<const OperationView*> operations_requiring(const ContractView& contract,
                                                       const spec::SecurityScheme& scheme) {
  std::vector<const OperationView*> out;
  for (const OperationView& view : contract.operations) {
    bool requires_it = false;
    for (const spec::SecurityAlternative& alternative : view->security) {
      for (const spec::Requirement& requirement : alternative.requirements) {
        requires_it |= requirement.scheme == &scheme;
      }
    }
    if (requires_it) out.push_back(&view);
  }
  return out;
}

std::vector<std::string> keys_of(const std::vector<const OperationView*>& operations) {
  std::vector<std::string> keys;
  for (const OperationView* view : operations) keys.push_back(view->key);
  return keys;
}

}  // namespace tvaara::rules
