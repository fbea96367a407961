#include "rules/inventory.h"

#include "api/paths.h"
#include "base/text.h"
#include "rules/contract_urls.h"

namespace tvaara::rules {
namespace {

// Paths that reach the operation: under each of its servers, and alone.
std::set<std::string> path_keys(const spec::Operation& operation) {
  std::set<std::string> keys{api::path_key(operation.path)};
  for (const spec::Server& server : operation.servers) {
    std::string base(path_of(server.url));
    base = base.substr(0, base.find_first_of("?#"));
    while (!base.empty() && base.back() == '/') base.pop_back();
    keys.insert(api::path_key(base + operation.path));
  }
  return keys;
}

// "/shop.v1.Orders/Get" -> "/shop.v1.Orders".
std::string service_of(const std::string& rpc) { return rpc.substr(0, rpc.rfind('/')); }

bool answered_by_frameworks(const std::string& method) {
  return method == "OPTIONS" || method == "HEAD";
}

}  // namespace

Inventory::Inventory(const Context& context) : context_(context) {
  for (const spec::Contract& contract : context.contracts) {
    if (contract.form != spec::Contract::Form::openapi) continue;
    for (const spec::Operation& operation : contract.operations) {
      has_operations_ = true;
      paths_of_[&operation] = path_keys(operation);
      for (const std::string& key : paths_of_[&operation]) by_path_[key].push_back(&operation);
    }
  }
  for (const auto& endpoint : context.model.endpoints) {
    if (!endpoint->row.in_code) continue;
    has_code_ = true;
    if (!endpoint->rpc.empty()) {
      rpcs_.insert(endpoint->rpc);
      services_.insert(service_of(endpoint->rpc));
    }
    if (endpoint->operation) {
      served_[endpoint->operation].push_back(endpoint.get());
      if (endpoint->row.method != "ANY") continue;
      for (const spec::Operation* operation : by_path_[api::path_key(endpoint->row.path)]) {
        if (operation != endpoint->operation) served_[operation].push_back(endpoint.get());
      }
    } else if (!endpoint->path.regex && !answered_by_frameworks(endpoint->row.method)) {
      undocumented_.push_back(endpoint.get());
      undocumented_paths_.insert(api::path_key(endpoint->row.path));
    }
  }
}

bool Inventory::serves_service(const spec::Operation& operation) const {
  return services_.count(service_of(operation.rpc)) != 0;
}

const std::vector<const api::Endpoint*>& Inventory::endpoints_of(
    const spec::Operation& operation) const {
  static const std::vector<const api::Endpoint*> kNone;
  auto found = served_.find(&operation);
  return found == served_.end() ? kNone : found->second;
}

std::vector<const spec::Operation*> Inventory::unserved_at_path(
    const api::Endpoint& endpoint) const {
  std::vector<const spec::Operation*> out;
  auto found = by_path_.find(api::path_key(endpoint.row.path));
  if (found == by_path_.end()) return out;
  for (const spec::Operation* operation : found->second) {
    if (!served(*operation)) out.push_back(operation);
  }
  return out;
}

bool Inventory::served_otherwise(const spec::Operation& operation) const {
  for (const std::string& key : paths_of_.at(&operation)) {
    if (undocumented_paths_.count(key)) return true;
  }
  return false;
}

std::optional<Location> Inventory::unread_route() const {
  for (const findings::Gap& gap : context_.model.gaps) {
    if (gap.kind == "route") return gap.where;
  }
  for (const auto& endpoint : context_.model.endpoints) {
    if (endpoint->row.in_code && endpoint->path.regex) return endpoint->row.registration;
  }
  return std::nullopt;
}

findings::Finding Inventory::finding_at_handler(const api::Endpoint& endpoint,
                                                std::string message) const {
  findings::Finding finding;
  bool handler = endpoint.row.handler.known();
  finding.where = handler ? endpoint.row.handler : endpoint.row.registration;
  finding.message = replace_all(std::move(message), "{key}", endpoint.row.key());
  finding.endpoints.push_back(endpoint.row.key());
  finding.function = endpoint.row.handler_name;
  if (handler) finding.related.push_back({endpoint.row.registration, "registered here"});
  return finding;
}

}  // namespace tvaara::rules
