// Paths, webhooks and callbacks to operations. Messages (parameters, bodies, responses) are read in
// messages.cpp, servers and security in security.cpp.
#include "spec/operations.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "spec/shape_table.h"

namespace tvaara::spec {
namespace {

constexpr int kMaxCallbackDepth = 4;  // callbacks of callbacks

std::string method_of(std::string_view key) {
  if (!is_method(key)) return "";
  std::string lower = to_lower(key);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return lower;
}

class OperationReader {
 public:
  explicit OperationReader(Contract& contract) : contract_(contract), root_(contract.root()) {}

  void read() {
    contract_.servers =
        contract_.major == 2
            ? read_swagger_servers(contract_, root_["schemes"], Server::Level::document)
            : read_servers(contract_, root_["servers"], Server::Level::document);
    read_schemes(contract_);
    Node paths = contract_.resolve(root_["paths"]);
    for (Node entry : paths.as_mapping()) {
      if (entry.key().starts_with("x-") || entry.key() == "$ref") continue;
      read_item(entry, Operation::Kind::path, std::string(entry.key()), contract_.operations, 0);
    }
    Node webhooks = contract_.resolve(root_["webhooks"]);
    for (Node entry : webhooks.as_mapping()) {
      if (entry.key().starts_with("x-")) continue;
      read_item(entry, Operation::Kind::webhook, std::string(entry.key()), contract_.webhooks, 0);
    }
  }

 private:
  // A path item may hold keys of its own beside its $ref.
  void read_item(Node entry, Operation::Kind kind, const std::string& path,
                 std::vector<Operation>& into, int depth) {
    Node target = contract_.resolve(entry);
    if (target != entry) read_methods(entry, target, kind, path, into, depth);
    read_methods(target, target, kind, path, into, depth);
  }

  void read_methods(Node from, Node item, Operation::Kind kind, const std::string& path,
                    std::vector<Operation>& into, int depth) {
    for (Node entry : from.as_mapping()) {
      if (std::string method = method_of(entry.key()); !method.empty()) {
        read_operation(entry, item, method, kind, path, into, depth);
      } else if (entry.key() == "additionalOperations") {
        for (Node extra : entry.as_mapping()) {
          read_operation(extra, item, std::string(extra.key()), kind, path, into, depth);
        }
      }
    }
  }

  void read_operation(Node entry, Node item, const std::string& method, Operation::Kind kind,
                      const std::string& path, std::vector<Operation>& into, int depth) {
    Node node = contract_.resolve(entry);
    if (entry.kind() == NodeKind::null) return;
    Operation operation;
    // Malformed as a whole, it is still an operation, of which nothing is known.
    if (!node.is_mapping()) node = entry;
    operation.kind = kind;
    operation.method = method;
    operation.path = path;
    operation.operation_id = std::string(node["operationId"].text());
    operation.location = entry.where();
    operation.node = node;
    operation.path_item = item;
    operation.data_class = data_class(node, item);
    operation.deprecated = node["deprecated"].is_true();
    for (Node tag : node["tags"]) operation.tags.push_back(tag.text());
    note_unread(entry, operation);
    read_levels(operation);
    read_messages(contract_, operation);
    if (depth < kMaxCallbackDepth) read_callbacks(node, depth);
    into.push_back(std::move(operation));
  }

  // An operation that is no mapping, leads nowhere, or lost something that may have been any of
  // its parts.
  void note_unread(Node entry, Operation& operation) const {
    bool any = !contract_.resolve(entry).is_mapping();
    if (operation.node.document()->damaged(operation.node)) {
      bool in_part = false;
      for (Node part : operation.node) in_part |= part.document()->damaged(part);
      any |= !in_part;
    }
    if (!any) return;
    for (Part part :
         {Part::parameters, Part::body, Part::responses, Part::security, Part::servers}) {
      operation.unread.push_back({part, entry});
    }
  }

  std::string data_class(Node node, Node item) const {
    for (Node holder : {node, item, root_}) {
      if (Node said = holder["x-data-class"]) return std::string(said.text());
    }
    return "";
  }

  // What is said here or inherited: the nearest level that says anything counts alone.
  void read_levels(Operation& operation) {
    bool inherits = operation.kind == Operation::Kind::path;
    operation.security_node = operation.node["security"];
    if (!operation.security_node && inherits) operation.security_node = root_["security"];
    bool lost = !operation.security_node && inherits && contract_.documents[0]->incomplete();
    if (lost || contract_.malformed(operation.security_node, NodeKind::sequence)) {
      operation.unread.push_back({Part::security, lost ? root_ : operation.security_node});
    }
    operation.security = read_security(contract_, operation.security_node);
    if (operation.security.empty() && operation.is_unread(Part::security)) {
      operation.security.push_back(unread_alternative(operation.node, ""));
    }
    for (Node holder : {operation.node, operation.path_item, root_}) {
      Node said = holder[contract_.major == 2 ? "schemes" : "servers"];
      if (!said || (holder == root_ && !inherits)) continue;
      if (contract_.malformed(said, NodeKind::sequence) || nameless(said)) {
        operation.unread.push_back({Part::servers, said});
      }
      break;
    }
    if (contract_.major == 2) {
      Node schemes = operation.node["schemes"];
      operation.servers = schemes
                              ? read_swagger_servers(contract_, schemes, Server::Level::operation)
                              : contract_.servers;
      return;
    }
    if (Node own = operation.node["servers"]; own.size() != 0) {
      operation.servers = read_servers(contract_, own, Server::Level::operation);
    } else if (Node of_item = operation.path_item["servers"]; of_item.size() != 0) {
      operation.servers = read_servers(contract_, of_item, Server::Level::path);
    } else if (inherits) {
      operation.servers = contract_.servers;
    }
  }

  // A server without its URL may be anywhere.
  bool nameless(Node said) const {
    for (Node server : contract_.resolve(said)) {
      Node node = contract_.resolve(server);
      if (contract_.major != 2 && node.is_mapping() && !node["url"].is_scalar()) return true;
    }
    return false;
  }

  void read_callbacks(Node node, int depth) {
    Node callbacks = contract_.resolve(node["callbacks"]);
    for (Node named : callbacks.as_mapping()) {
      Node callback = contract_.resolve(named);
      for (Node expression : callback.as_mapping()) {
        if (expression.key().starts_with("x-") || expression.key() == "$ref") continue;
        if (!seen_callbacks_.insert({expression, true}).second) continue;
        read_item(expression, Operation::Kind::callback, std::string(expression.key()),
                  contract_.callbacks, depth + 1);
      }
    }
  }

  Contract& contract_;
  Node root_;
  std::unordered_map<Node, bool, NodeHash> seen_callbacks_;  // shared ones are read once
};

}  // namespace

void read_operations(Contract& contract) { OperationReader(contract).read(); }

}  // namespace tvaara::spec
