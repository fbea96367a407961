#include "spec/reach.h"

#include <algorithm>

#include "base/limits.h"

namespace tvaara::spec {
namespace {

// Everything below the node, the node included.
template <typename Visit>
void each_below(Node node, const Visit& visit) {
  visit(node);
  bool mapping = node.key() == "mapping" && node.parent().key() == "discriminator";
  for (Node child : node) {
    if (!child.is_scalar() || mapping) each_below(child, visit);
  }
}

}  // namespace

Reach::Reach(const Contract& contract) : contract_(contract), limit_(limits::kMaxReachSteps) {
  for (const auto& document : contract.documents) note_references(document->root());
  for (const auto* list : {&contract.operations, &contract.webhooks, &contract.callbacks}) {
    for (const Operation& operation : *list) {
      operations_.push_back(&operation);
      add(operation, static_cast<uint32_t>(operations_.size() - 1));
    }
  }
}

void Reach::note_references(Node node) {
  if (!node) return;
  each_below(node, [&](Node holder) {
    Node target = contract_.target(holder);
    while (target && referenced_.insert(target).second) target = target.parent();
  });
}

void Reach::add(const Operation& operation, uint32_t number) {
  items_[operation.path_item].push_back(number);
  enter(operation.node, number);
  for (const char* shared : {"parameters", "servers"}) {
    if (Node node = operation.path_item[shared]) enter(node, number);
  }
  for (const SecurityAlternative& alternative : operation.security) {
    for (const Requirement& requirement : alternative.requirements) {
      if (requirement.scheme) enter(requirement.scheme->node, number);
    }
  }
}

void Reach::enter(Node node, uint32_t number) {
  std::vector<Node> stack{node};
  while (!stack.empty()) {
    Node next = stack.back();
    stack.pop_back();
    auto& by = reached_[next];
    if (!by.empty() && by.back() == number) continue;
    by.push_back(number);
    const std::vector<Node>& targets = targets_below(next);
    steps_ += targets.size() + 1;
    if (steps_ >= limit_) return;
    stack.insert(stack.end(), targets.begin(), targets.end());
  }
}

const std::vector<Node>& Reach::targets_below(Node node) {
  auto [known, fresh] = below_.try_emplace(node);
  if (!fresh) return known->second;
  std::vector<Node> found;
  each_below(node, [&](Node holder) {
    ++steps_;
    if (Node target = contract_.target(holder)) found.push_back(target);
  });
  known->second = std::move(found);
  return known->second;
}

std::vector<const Operation*> Reach::operations_of(Node node) const {
  std::vector<uint32_t> numbers;
  auto take = [&](const auto& map, Node at) {
    auto found = map.find(at);
    if (found == map.end()) return;
    numbers.insert(numbers.end(), found->second.begin(), found->second.end());
  };
  take(items_, node);
  for (Node at = node; at; at = at.parent()) take(reached_, at);
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  std::vector<const Operation*> out;
  for (uint32_t number : numbers) out.push_back(operations_[number]);
  return out;
}

}  // namespace tvaara::spec
