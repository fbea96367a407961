// See returns.h.
#include "flow/returns.h"

#include <optional>

namespace tvaara::flow {

using facts::Block;
using facts::Edge;
using facts::EdgeKind;
using facts::Function;
using facts::Index;
using facts::Op;
using facts::Operand;
using facts::OperandKind;
using facts::Statement;

namespace {

constexpr int kMaxCopies = 4;  // of a value: negations, conversions, comparisons with a constant
constexpr int kMaxChain = 6;   // blocks between the test and the return

// The local that an operand stands for as a whole.
Index local_of(const Function& function, const Operand& operand) {
  if (operand.kind != OperandKind::place || operand.address) return facts::kNone;
  const facts::Place& place = function.places[operand.index];
  return place.root == facts::Root::local && place.path.empty() ? place.index : facts::kNone;
}

bool writes(const Function& function, const Statement& statement, Index local) {
  if (statement.dst == facts::kNone) return false;
  const facts::Place& place = function.places[statement.dst];
  return place.root == facts::Root::local && place.path.empty() && place.index == local;
}

// The only statement of the function that writes the local, if there is one alone.
const Statement* definition(const Function& function, Index local) {
  const Statement* found = nullptr;
  for (const Block& block : function.blocks) {
    for (const Statement& statement : block.statements) {
      if (!writes(function, statement, local)) continue;
      if (found) return nullptr;
      found = &statement;
    }
  }
  return found;
}

// `!x`, `x != 0`, a conversion of x: whether the condition asks for that local and nothing else.
bool asks(const facts::Unit& unit, const Function& function, const Operand& condition, Index local,
          int depth = 0) {
  Index asked = local_of(function, condition);
  if (asked == local) return true;
  if (asked == facts::kNone || depth > kMaxCopies) return false;
  const Statement* made = definition(function, asked);
  if (!made || made->args.empty()) return false;
  bool copies = made->op == Op::assign || made->op == Op::convert;
  const std::string& what = unit.text(made->detail);
  bool compares = made->op == Op::compute &&
                  (what == "!" || ((what == "==" || what == "!=") && made->args.size() == 2 &&
                                   made->args[1].kind == OperandKind::constant));
  return (copies || compares) && asks(unit, function, made->args[0], local, depth + 1);
}

// The local that the block returns, if it does nothing else.
Index only_returns(const Function& function, const Block& block) {
  if (block.statements.empty() || block.condition.kind != OperandKind::none) return facts::kNone;
  const Statement& last = block.statements.back();
  if (last.op != Op::return_ || last.args.size() != 1) return facts::kNone;
  for (const Statement& statement : block.statements) {
    if (statement.dst != facts::kNone || statement.op == Op::capture) return facts::kNone;
  }
  return local_of(function, last.args[0]);
}

Edge* only_way(Block& block) {
  Edge* found = nullptr;
  for (Edge& edge : block.edges) {
    if (edge.kind == EdgeKind::exception) continue;
    if (found) return nullptr;
    found = &edge;
  }
  return found;
}

// Follows a side of a test through blocks that only go on; the edge that enters `to`.
Edge* entry_from(Function& function, Edge& side, Index to, Index local) {
  Edge* edge = &side;
  for (int step = 0; step < kMaxChain; ++step) {
    if (edge->block == to) return step == 0 ? nullptr : edge;
    Block& block = function.blocks[edge->block];
    for (const Statement& statement : block.statements) {
      if (writes(function, statement, local)) return nullptr;
    }
    edge = only_way(block);
    if (!edge) return nullptr;
  }
  return nullptr;
}

// Of a test whose one side goes straight to the return: the edge by which the other comes there.
Edge* late_side(const facts::Unit& unit, Function& function, Block& block, Index to, Index local) {
  Edge *straight = nullptr, *other = nullptr;
  for (Edge& edge : block.edges) {
    if (edge.kind != EdgeKind::if_true && edge.kind != EdgeKind::if_false) continue;
    (edge.block == to ? straight : other) = &edge;
  }
  if (!straight || !other || !asks(unit, function, block.condition, local)) return nullptr;
  return entry_from(function, *other, to, local);
}

}  // namespace

void split_returns(const facts::Unit& unit, Function& function) {
  const size_t count = function.blocks.size();
  for (Index to = 0; to < count; ++to) {
    const Index local = only_returns(function, function.blocks[to]);
    if (local == facts::kNone) continue;
    for (Index from = 0; from < count; ++from) {
      Edge* edge = late_side(unit, function, function.blocks[from], to, local);
      if (!edge) continue;
      edge->block = static_cast<Index>(function.blocks.size());
      function.blocks.push_back(Block(function.blocks[to]));
      break;
    }
  }
}

}  // namespace tvaara::flow
