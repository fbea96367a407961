// What the control-flow graph of one function says before any value is known: order, predecessors,
// which sides of a branch leave the function, who defines a local, whose results are never read.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "facts/facts.h"

namespace tvaara::flow {

using StatementId = uint32_t;  // dense within a function; see Shape::first_statement

struct Shape {
  explicit Shape(const facts::Function& function);

  std::vector<StatementId> first_statement;  // per block
  StatementId statement_count = 0;
  std::vector<uint32_t> order;  // reachable blocks in reverse postorder
  std::vector<uint32_t> rank;   // per block: its place in `order`
  std::vector<bool> loop_test;  // per block: a loop's condition, without calls
  std::vector<bool> endless;    // per block: no exit can be reached from it
  std::vector<const facts::Statement*> statements;
  // Per local: its only definition, if it has exactly one that assigns the whole local; else null.
  // A constant is none if others are handed the local to write to.
  std::vector<const facts::Statement*> definition;
  std::vector<StatementId> definition_id;
  std::vector<uint32_t> definitions;       // per local: how many
  std::set<uint32_t> assigned_parameters;  // given another value or object
  std::vector<bool> read;                  // per local: its value is used for something
  std::vector<bool> called;                // per local: some call leaves its result in it
  // Per block and edge: taking it never leads back to where the other edges lead, but out.
  std::vector<std::vector<bool>> leaves;
  std::vector<std::vector<bool>> only_throws;

 private:
  void number(const facts::Function& function);
  void sort(const facts::Function& function);
  void find_loop_tests(const facts::Function& function);
  void find_endless(const facts::Function& function);
  void find_definitions(const facts::Function& function);
  void find_reads(const facts::Function& function);
  void find_leaving(const facts::Function& function);
};

// A block that ends in a throw.
bool only_exceptions(const facts::Block& block);

// Written alike: the same variable and the same way into it.
bool same_place(const facts::Place& a, const facts::Place& b);

}  // namespace tvaara::flow
