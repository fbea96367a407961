// Names by which parts of a contract speak of each other without `$ref`: links name operations,
// tags name their parents, and an operationId is the name of one operation.
//
// What leads nowhere hides nothing from the review, so it is remarked.
#include <unordered_map>
#include <unordered_set>

#include "spec/operations.h"
#include "spec/shape_table.h"

namespace tvaara::spec {
namespace {

std::string shown(Node node) {
  constexpr size_t kMaxShown = 200;
  return "`" + std::string(node.key()) + "` '" + std::string(node.text().substr(0, kMaxShown)) +
         "'";
}

class NameChecker {
 public:
  explicit NameChecker(Contract& contract) : contract_(contract) {}

  void run() {
    for (const auto* list : {&contract_.operations, &contract_.webhooks, &contract_.callbacks}) {
      for (const Operation& operation : *list) note_id(operation);
    }
    for (const auto* list : {&contract_.operations, &contract_.webhooks, &contract_.callbacks}) {
      for (const Operation& operation : *list) {
        for (const Response& response : operation.responses) check_links(response.node["links"]);
      }
    }
    check_links(contract_.resolve(contract_.root()["components"])["links"]);
    check_tags();
  }

 private:
  void remark(Node node, std::string message, std::string hint = "") {
    Location where = node.value_location();
    contract_.remarks.push_back(
        {std::move(message), where.file, where.line, where.column, std::move(hint)});
  }

  // A path item that several paths share holds one operation each.
  void note_id(const Operation& operation) {
    Node id = operation.node["operationId"];
    if (!id.is_scalar() || id.kind() == NodeKind::null ||
        !operations_.insert(operation.node).second)
      return;
    auto [first, fresh] = ids_.try_emplace(id.text(), id);
    if (fresh) return;
    Location where = first->second.value_location();
    remark(id, shown(id) + " names another operation, too, in " + where.file + ", line " +
                   std::to_string(where.line));
  }

  void check_links(Node links) {
    for (Node entry : contract_.resolve(links).as_mapping()) {
      Node link = contract_.resolve(entry);
      if (link.is_mapping() && links_.insert(link).second) check_link(link);
    }
  }

  void check_link(Node link) {
    Node id = link["operationId"], reference = link["operationRef"];
    bool part_unknown = false;  // the operation may be in what could not be read
    for (const auto& document : contract_.documents) part_unknown |= document->incomplete();
    if (id.is_scalar() && ids_.count(id.text()) == 0 && !part_unknown) {
      remark(id, shown(id) + " names no operation");
    }
    if (!reference.is_string()) return;
    Node target = contract_.target(reference);
    if (!target && reference.text().find("://") != std::string_view::npos) {
      remark(reference, shown(reference) + " is a URL; nothing is fetched");
    } else if (!target && !part_unknown) {
      remark(reference, shown(reference) + " leads nowhere");
    } else if (target && !(target.is_mapping() && is_method(target.key()))) {
      remark(reference, shown(reference) + " names no operation",
             "write the path to its method, such as '#/paths/~1users/get'");
    }
  }

  // Since 3.2 a tag may lie below another one.
  void check_tags() {
    std::unordered_map<std::string_view, Node> tags;
    for (Node tag : contract_.resolve(contract_.root()["tags"])) {
      if (!tag["name"].is_scalar()) continue;
      if (!tags.try_emplace(tag["name"].text(), tag).second) {
        remark(tag["name"], "the tag '" + std::string(tag["name"].text()) + "' is declared twice");
      }
    }
    if (!contract_.at_least(3, 2)) return;
    for (Node tag : contract_.resolve(contract_.root()["tags"])) {
      Node parent = tag["parent"];
      if (!parent.is_scalar() || parent.kind() == NodeKind::null) continue;
      if (tags.count(parent.text()) == 0) {
        remark(parent, shown(parent) + " names no tag");
      } else if (in_circle(tags, tag)) {
        remark(parent, shown(parent) + " leads in a circle");
      }
    }
  }

  static bool in_circle(const std::unordered_map<std::string_view, Node>& tags, Node tag) {
    Node above = tag;
    for (size_t step = 0; step < tags.size(); ++step) {
      auto next = tags.find(above["parent"].text());
      if (!above["parent"].is_scalar() || next == tags.end()) return false;
      above = next->second;
      if (above == tag) return true;
    }
    return false;
  }

  Contract& contract_;
  std::unordered_map<std::string_view, Node> ids_;
  std::unordered_set<Node, NodeHash> operations_, links_;
};

}  // namespace

void check_names(Contract& contract) { NameChecker(contract).run(); }

}  // namespace tvaara::spec
