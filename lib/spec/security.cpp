// Servers and security: where an API listens, and who is let in, as the contract says it.
#include <algorithm>

#include "base/text.h"
#include "spec/operations.h"
#include "spec/shape_table.h"

namespace tvaara::spec {
namespace {

constexpr size_t kMaxServerUrl = 4096;  // bytes after variables are filled in; longer: cut

std::string filled_url(Node server) {
  std::string_view url = server["url"].text();
  Node variables = server["variables"];
  std::string out;
  for (size_t at = 0; at < url.size() && out.size() < kMaxServerUrl;) {
    size_t close = url[at] == '{' ? url.find('}', at) : std::string_view::npos;
    if (close == std::string_view::npos) {
      out += url[at++];
      continue;
    }
    std::string_view name = url.substr(at + 1, close - at - 1);
    Node variable = variables[name];
    Node value = variable["default"] ? variable["default"] : variable["enum"].at(0);
    out += value.is_scalar() ? value.text() : url.substr(at, close - at + 1);
    at = close + 1;
  }
  return std::string(trim(out));
}

}  // namespace

std::vector<Server> read_servers(Contract& contract, Node list, Server::Level level) {
  std::vector<Server> servers;
  Node resolved = contract.resolve(list);
  for (Node use : resolved) {
    Node node = contract.resolve(use);
    if (!resolved.is_sequence() || !node.is_mapping()) continue;
    Server server;
    server.url = filled_url(node);
    server.node = node;
    server.place = node["url"] ? node["url"] : node;
    server.level = level;
    servers.push_back(std::move(server));
  }
  // Without servers the API is where its document is: a relative URL.
  if (servers.empty() && level == Server::Level::document) {
    servers.push_back({"/", {}, {}, Server::Level::none});
  }
  return servers;
}

std::vector<Server> read_swagger_servers(const Contract& contract, Node schemes,
                                         Server::Level level) {
  Node root = contract.root();
  std::string rest(root["host"].text());
  std::string_view base = root["basePath"].text();
  if (!base.empty() && base[0] != '/') rest += "/";
  rest += base;
  std::vector<Server> servers;
  for (Node scheme : schemes) {
    if (!scheme.is_scalar()) continue;
    servers.push_back({to_lower(scheme.text()) + "://" + rest, root["host"], scheme, level});
  }
  if (servers.empty()) {
    bool host = !root["host"].text().empty();
    servers.push_back({(host ? "//" : "") + rest, root["host"], root["host"],
                       host ? level : Server::Level::none});
  }
  return servers;
}

namespace {

bool flows_unread(const Contract& contract, Node scheme) {
  bool unread = contract.malformed(scheme["flows"], NodeKind::mapping) ||
                contract.malformed(scheme["scopes"], NodeKind::mapping);
  for (Node flow : scheme["flows"].as_mapping()) {
    if (flow.key().starts_with("x-")) continue;
    unread |= contract.malformed(flow, NodeKind::mapping) || !flow["scopes"] ||
              contract.malformed(flow["scopes"], NodeKind::mapping);
  }
  return unread;
}

bool known_type(std::string_view type) {
  auto rows = values_of(Object::scheme, "type");
  return std::any_of(rows.begin(), rows.end(), [&](const Value& row) { return row.text == type; });
}

// A field is not there without which nobody knows what the scheme is.
bool lacks_something(const Contract& contract, const SecurityScheme& scheme, Node node) {
  if (scheme.type == "apiKey") return scheme.in.empty() || scheme.parameter.empty();
  if (scheme.type == "http") return scheme.scheme.empty();
  if (scheme.type == "oauth2") return !node[contract.major == 2 ? "flow" : "flows"];
  return !known_type(scheme.type);
}

}  // namespace

void read_schemes(Contract& contract) {
  Node root = contract.root();
  Node components = contract.resolve(root["components"]);
  Node said = contract.major == 2 ? root["securityDefinitions"] : components["securitySchemes"];
  Node holder = contract.resolve(said);
  contract.schemes_unread =
      contract.malformed(said, NodeKind::mapping) || (!said && contract.documents[0]->incomplete());
  for (Node entry : holder.as_mapping()) {
    if (entry.key().starts_with("x-")) continue;
    Node node = contract.resolve(entry);
    auto scheme = std::make_unique<SecurityScheme>();
    scheme->name = entry.key();
    scheme->node = node ? node : entry;
    scheme->type = std::string(node["type"].text());
    scheme->scheme = to_lower(node["scheme"].text());
    if (scheme->type == "basic") {
      scheme->type = "http";
      scheme->scheme = "basic";
    }
    scheme->in = node["in"].text();
    scheme->parameter = node["name"].text();
    scheme->unread = contract.malformed(entry, NodeKind::mapping) ||
                     lacks_something(contract, *scheme, node) || flows_unread(contract, node);
    contract.schemes.push_back(std::move(scheme));
  }
}

namespace {

SecurityAlternative alternative_of(const Contract& contract, Node item) {
  SecurityAlternative alternative;
  alternative.node = item;
  for (Node entry : item) {
    Requirement requirement;
    requirement.name = entry.key();
    requirement.node = entry;
    requirement.scheme = contract.scheme(entry.key());
    bool scopes_unread = entry.kind() != NodeKind::null && !entry.is_sequence();
    requirement.unread =
        requirement.scheme ? requirement.scheme->unread || scopes_unread : contract.schemes_unread;
    for (Node scope : entry) requirement.scopes.push_back(scope.text());
    alternative.requirements.push_back(std::move(requirement));
  }
  return alternative;
}

}  // namespace

SecurityAlternative unread_alternative(Node node, std::string_view name) {
  SecurityAlternative alternative;
  alternative.node = node;
  Requirement requirement;
  requirement.name = name;
  requirement.node = node;
  requirement.unread = true;
  alternative.requirements.push_back(std::move(requirement));
  return alternative;
}

std::vector<SecurityAlternative> read_security(const Contract& contract, Node list) {
  bool said = list && list.kind() != NodeKind::null;
  if (said && !list.is_sequence() && !(list.is_mapping() && list.size() == 0)) {
    return {unread_alternative(list, list.is_mapping() ? (*list.begin()).key() : list.text())};
  }
  std::vector<SecurityAlternative> alternatives;
  for (Node item : list) {
    alternatives.push_back(item.is_mapping() ? alternative_of(contract, item)
                                             : unread_alternative(item, item.text()));
  }
  return alternatives;
}

}  // namespace tvaara::spec
