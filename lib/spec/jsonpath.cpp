// Evaluation, one segment of the path after the other over a list of items.
#include "spec/jsonpath.h"

#include <algorithm>
#include <unordered_set>

#include "base/limits.h"
#include "spec/jsonpath_filter.h"
#include "spec/jsonpath_tree.h"

namespace tvaara::spec {
namespace jsonpath {
namespace {

using NodeSet = std::unordered_set<Node, NodeHash>;

class Evaluator {
 public:
  // Without a contract nothing is resolved.
  Evaluator(const Contract* contract, Node root) : contract_(contract) {
    scope_.root = root;
    scope_.run = [this](const std::vector<Segment>& segments, const Item& item) {
      return run(segments, {item});
    };
  }

  std::vector<Item> run(const std::vector<Segment>& segments, std::vector<Item> items) {
    for (const Segment& segment : segments) {
      if (items.empty()) break;
      items = step(segment, items);
    }
    return items;
  }

  bool complete() const { return steps_ < limits::kMaxJsonPathSteps; }

 private:
  bool spend() { return steps_ < limits::kMaxJsonPathSteps && ++steps_ != 0; }

  Item item_of(Node use) const { return {use, contract_ ? contract_->resolve(use) : use}; }

  std::vector<Item> step(const Segment& segment, const std::vector<Item>& items) {
    std::vector<Item> out;
    NodeSet seen;  // uses in `out`; one item has no duplicates unless selectors overlap
    bool may_repeat = items.size() > 1 || segment.selectors.size() > 1;
    auto add = [&](const Item& item) {
      if (!may_repeat || seen.insert(item.use).second) out.push_back(item);
    };
    switch (segment.kind) {
      case Segment::Kind::child:
        for (const Item& item : items) select(segment.selectors, item, add);
        break;
      case Segment::Kind::descendant:
        descend(segment, items, out);
        break;
      case Segment::Kind::keys:
        for (const Item& item : items) {
          if (item.use.has_key()) out.push_back({item.use, item.node, true});
        }
        break;
      case Segment::Kind::parent:
        for (const Item& item : items) {
          if (Node parent = item.use.parent()) add({parent, parent});
        }
        break;
    }
    return out;
  }

  // Depth first over everything below, each container once, in the order of the document. The stack
  // is our own: references make chains longer than any document is deep.
  void descend(const Segment& segment, const std::vector<Item>& items, std::vector<Item>& out) {
    NodeSet expanded, seen;
    auto add = [&](const Item& item) {
      if (seen.insert(item.use).second) out.push_back(item);
    };
    for (const Item& start : items) {
      std::vector<Item> stack{start};
      while (!stack.empty() && spend()) {
        Item item = stack.back();
        stack.pop_back();
        bool container = item.node.is_mapping() || item.node.is_sequence();
        if (!container || !expanded.insert(item.node).second) continue;
        select(segment.selectors, item, add);
        size_t first = stack.size();
        for (Node child : item.node) stack.push_back(item_of(child));
        std::reverse(stack.begin() + static_cast<ptrdiff_t>(first), stack.end());
      }
    }
  }

  template <typename Add>
  void select(const std::vector<Selector>& selectors, const Item& item, const Add& add) {
    Node node = item.node;
    if (item.key || !(node.is_mapping() || node.is_sequence())) return;
    for (const Selector& selector : selectors) {
      if (!spend()) return;
      switch (selector.kind) {
        case Selector::Kind::name:
          if (Node child = node[selector.name]) add(item_of(child));
          break;
        case Selector::Kind::index:
          // `[200]` of a mapping is the key: YAML's users write status codes so.
          if (Node child =
                  node.is_mapping() ? node[selector.name] : at_index(node, selector.index)) {
            add(item_of(child));
          }
          break;
        case Selector::Kind::slice:
          slice(selector, node, add);
          break;
        case Selector::Kind::wildcard:
          for (Node child : node) {
            if (spend()) add(item_of(child));
          }
          break;
        case Selector::Kind::filter:
          for (Node child : node) {
            if (!spend()) return;
            if (fits(*selector.filter, item_of(child))) add(item_of(child));
          }
          break;
      }
    }
  }

  static Node at_index(Node node, int64_t index) {
    int64_t size = static_cast<int64_t>(node.size());
    if (index < 0) index += size;
    return index >= 0 && index < size ? node.at(static_cast<size_t>(index)) : Node();
  }

  // RFC 9535, 2.3.4.2: bounds are clamped, a negative step goes backwards, zero selects nothing.
  template <typename Add>
  void slice(const Selector& selector, Node node, const Add& add) {
    if (!node.is_sequence() || selector.step == 0) return;
    std::vector<Node> children;
    for (Node child : node) children.push_back(child);
    int64_t size = static_cast<int64_t>(children.size());
    bool forward = selector.step > 0;
    auto bound = [&](std::optional<int64_t> said, int64_t otherwise) {
      if (!said) return otherwise;
      int64_t low = forward ? 0 : -1, high = forward ? size : size - 1;
      int64_t index = *said < 0 ? std::max(*said, -size - 1) + size : *said;
      return std::clamp(index, low, high);
    };
    int64_t from = bound(selector.from, forward ? 0 : size - 1);
    int64_t to = bound(selector.to, forward ? size : -1);
    // A step beyond the size reaches one element at most; clamped, the sum cannot overflow.
    int64_t step = std::clamp(selector.step, -size - 1, size + 1);
    for (int64_t i = from; forward ? i < to : i > to; i += step) {
      if (!spend()) return;
      add(item_of(children[static_cast<size_t>(i)]));
    }
  }

  bool fits(const Expression& filter, const Item& item) {
    Item holder = std::exchange(scope_.item, item);
    bool result = evaluate(filter, scope_).truthy();
    scope_.item = holder;
    return result;
  }

  const Contract* contract_;
  Scope scope_;
  size_t steps_ = 0;
};

}  // namespace
}  // namespace jsonpath

Result<JsonPath> JsonPath::parse(std::string_view text) {
  auto segments = jsonpath::parse_path(text);
  if (!segments) return segments.error();
  JsonPath path;
  path.segments_ = std::make_shared<const std::vector<jsonpath::Segment>>(std::move(*segments));
  return path;
}

JsonPath::Matches JsonPath::select(const Contract* contract, Node root) const {
  jsonpath::Evaluator evaluator(contract, root);
  Matches out;
  if (!root) return out;
  out.matches = evaluator.run(*segments_, {{root, root}});
  out.complete = evaluator.complete();
  return out;
}

JsonPath::Matches JsonPath::select(const Contract& contract, Node root, bool resolved) const {
  return select(resolved ? &contract : nullptr, root);
}

JsonPath::Matches JsonPath::select(Node root) const { return select(nullptr, root); }

}  // namespace tvaara::spec
