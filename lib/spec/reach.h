// Which operations a node of a contract belongs to: those it lies in, or, for what is shared by
// $ref, those that reach it.
//
// The references of every operation and of every referenced node are collected once; a question
// walks from the node up to the next place that operations reach.
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "spec/contract.h"

namespace tvaara::spec {

class Reach {
 public:
  // The contract must stay where it is.
  explicit Reach(const Contract& contract);

  // Operations, webhooks and callbacks; empty for what stands above them (`info`, `servers`) or is
  // reached by none.
  std::vector<const Operation*> operations_of(Node node) const;
  // True if a reference leads to the node or into it.
  bool referenced(Node node) const { return referenced_.count(node) != 0; }
  // False: the limit on steps was reached and operations may be missing.
  bool complete() const { return steps_ < limit_; }

 private:
  const std::vector<Node>& targets_below(Node node);
  void add(const Operation& operation, uint32_t number);
  void enter(Node node, uint32_t number);
  void note_references(Node node);

  const Contract& contract_;
  std::vector<const Operation*> operations_;
  std::unordered_map<Node, std::vector<uint32_t>, NodeHash> reached_;  // by whom, with all below
  std::unordered_map<Node, std::vector<uint32_t>, NodeHash> items_;    // path item -> operations
  std::unordered_map<Node, std::vector<Node>, NodeHash> below_;        // references in a subtree
  std::unordered_set<Node, NodeHash> referenced_;
  size_t steps_ = 0;
  const size_t limit_;
};

}  // namespace tvaara::spec
