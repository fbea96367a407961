// Contract and code beside each other: what one has and the other lacks.
//
// A route whose path is a pattern of its own dialect cannot be compared; it is neither documented
// nor undocumented here.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "api/model.h"
#include "rules/context.h"
#include "spec/contract.h"

namespace tvaara::rules {

class Inventory {
 public:
  explicit Inventory(const Context& context);

  // Some operation of an OpenAPI document and some route are there.
  bool comparable() const { return has_code_ && has_operations_; }
  // Code here serves some operation of the .proto service that this one belongs to.
  bool serves_service(const spec::Operation& operation) const;
  bool serves_rpc(const spec::Operation& operation) const {
    return rpcs_.count(operation.rpc) != 0;
  }
  // Code endpoints that no operation describes, in the order of the model.
  const std::vector<const api::Endpoint*>& undocumented() const { return undocumented_; }
  const std::vector<const api::Endpoint*>& endpoints_of(const spec::Operation& operation) const;
  bool served(const spec::Operation& operation) const { return !endpoints_of(operation).empty(); }
  // Operations of the endpoint's path that no code serves.
  std::vector<const spec::Operation*> unserved_at_path(const api::Endpoint& endpoint) const;
  bool other_method_of(const api::Endpoint& endpoint) const {
    return !unserved_at_path(endpoint).empty();
  }
  // Code serves the operation's path by a method that the contract lacks.
  bool served_otherwise(const spec::Operation& operation) const;
  // A route whose path is not known text or no template: it may serve anything.
  std::optional<Location> unread_route() const;
  // At the name of the handler, the registration related.
  findings::Finding finding_at_handler(const api::Endpoint& endpoint, std::string message) const;

 private:
  const Context& context_;
  bool has_code_ = false, has_operations_ = false;
  std::vector<const api::Endpoint*> undocumented_;
  std::set<std::string> rpcs_, services_;     // of .proto files, that code serves
  std::set<std::string> undocumented_paths_;  // by path_key
  std::map<const spec::Operation*, std::vector<const api::Endpoint*>> served_;
  std::map<std::string, std::vector<const spec::Operation*>> by_path_;  // also under servers
  std::map<const spec::Operation*, std::set<std::string>> paths_of_;
};

}  // namespace tvaara::rules
