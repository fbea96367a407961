// See shape.h.
#include "flow/shape.h"

#include <algorithm>

namespace tvaara::flow {

using facts::Function;
using facts::Op;
using facts::Operand;
using facts::OperandKind;
using facts::Statement;

Shape::Shape(const Function& function) {
  number(function);
  sort(function);
  find_loop_tests(function);
  find_endless(function);
  find_definitions(function);
  find_reads(function);
  find_leaving(function);
}

void Shape::number(const Function& function) {
  for (const facts::Block& block : function.blocks) {
    first_statement.push_back(statement_count);
    for (const Statement& statement : block.statements) statements.push_back(&statement);
    statement_count += static_cast<StatementId>(block.statements.size());
  }
}

void Shape::sort(const Function& function) {
  rank.assign(function.blocks.size(), 0);
  std::vector<bool> seen(function.blocks.size(), false);
  std::vector<std::pair<uint32_t, size_t>> stack{{0, 0}};
  seen[0] = true;
  while (!stack.empty()) {
    auto& [block, next] = stack.back();
    const auto& edges = function.blocks[block].edges;
    if (next < edges.size()) {
      uint32_t successor = edges[next++].block;
      if (!seen[successor]) {
        seen[successor] = true;
        stack.push_back({successor, 0});
      }
    } else {
      order.push_back(block);
      stack.pop_back();
    }
  }
  std::reverse(order.begin(), order.end());
  for (uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
}

void Shape::find_loop_tests(const Function& function) {
  loop_test.assign(function.blocks.size(), false);
  for (uint32_t block : order) {
    for (const facts::Edge& edge : function.blocks[block].edges) {
      const facts::Block& head = function.blocks[edge.block];
      if (rank[edge.block] > rank[block] || head.edges.size() != 2) continue;
      loop_test[edge.block] =
          std::all_of(head.statements.begin(), head.statements.end(), [](const Statement& s) {
            return s.op == Op::compute || s.op == Op::convert || s.op == Op::assign;
          });
    }
  }
}

void Shape::find_endless(const Function& function) {
  const size_t count = function.blocks.size();
  endless.assign(count, true);
  for (size_t b = 0; b < count; ++b) {
    if (function.blocks[b].edges.empty()) endless[b] = false;
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (auto b = order.rbegin(); b != order.rend(); ++b) {
      if (!endless[*b]) continue;
      for (const facts::Edge& edge : function.blocks[*b].edges) {
        if (!endless[edge.block]) endless[*b] = false;
      }
      changed |= !endless[*b];
    }
  }
}

void Shape::find_definitions(const Function& function) {
  definition.assign(function.locals.size(), nullptr);
  definition_id.assign(function.locals.size(), 0);
  definitions.assign(function.locals.size(), 0);
  called.assign(function.locals.size(), false);
  auto whole_local = [&](facts::Index place) -> facts::Index {
    if (place == facts::kNone) return facts::kNone;
    const facts::Place& at = function.places[place];
    return at.root == facts::Root::local && at.path.empty() ? at.index : facts::kNone;
  };
  for (StatementId id = 0; id < statement_count; ++id) {
    if (statements[id]->dst != facts::kNone) {
      const facts::Place& dst = function.places[statements[id]->dst];
      if (dst.root == facts::Root::parameter && dst.path.empty()) {
        assigned_parameters.insert(dst.index);
      }
    }
    facts::Index local = whole_local(statements[id]->dst);
    if (local == facts::kNone) continue;
    if (statements[id]->op == Op::call) called[local] = true;
    definition[local] = ++definitions[local] == 1 ? statements[id] : nullptr;
    definition_id[local] = id;
  }
  // `long n = 0; from_chars(first, last, n);`: what it began as says nothing of it.
  auto lend = [&](const Operand& operand) {
    if (operand.kind != OperandKind::place || !(operand.address || operand.by_reference)) return;
    const facts::Index local = whole_local(operand.index);
    if (local == facts::kNone || !definition[local]) return;
    const Statement& first = *definition[local];
    bool constant = first.op == Op::assign && first.args.size() == 1 &&
                    first.args[0].kind == OperandKind::constant;
    if (constant) definition[local] = nullptr;
  };
  for (const Statement* statement : statements) {
    for (const Operand& operand : statement->args) lend(operand);
    if (statement->op != Op::call) continue;
    for (const Operand& operand : function.calls[statement->call].arguments) lend(operand);
  }
}

// A local is read if its value reaches something other than a local that nobody reads.
void Shape::find_reads(const Function& function) {
  read.assign(function.locals.size(), false);
  auto local_of = [&](const Operand& operand) -> facts::Index {
    if (operand.kind != OperandKind::place) return facts::kNone;
    const facts::Place& place = function.places[operand.index];
    return place.root == facts::Root::local ? place.index : facts::kNone;
  };
  auto mark = [&](const Operand& operand) {
    facts::Index local = local_of(operand);
    if (local == facts::kNone || read[local]) return false;
    read[local] = true;
    return true;
  };
  for (const facts::Block& block : function.blocks) mark(block.condition);
  for (bool changed = true; changed;) {
    changed = false;
    for (const Statement* statement : statements) {
      if (statement->op == Op::call) {
        const facts::Call& call = function.calls[statement->call];
        if (call.kind == facts::CallKind::destructor) continue;
        if (call.kind != facts::CallKind::constructor) changed |= mark(call.receiver);
        changed |= mark(call.target);
        for (const Operand& argument : call.arguments) changed |= mark(argument);
        continue;
      }
      bool copies = statement->op == Op::assign || statement->op == Op::convert ||
                    statement->op == Op::compute || statement->op == Op::choose;
      bool used = !copies;
      if (copies && statement->dst != facts::kNone) {
        const facts::Place& dst = function.places[statement->dst];
        used = dst.root != facts::Root::local || !dst.path.empty() || read[dst.index];
      }
      if (!used) continue;
      for (const Operand& argument : statement->args) changed |= mark(argument);
    }
  }
}

bool only_exceptions(const facts::Block& block) {
  return std::all_of(block.edges.begin(), block.edges.end(), [](const facts::Edge& edge) {
    return edge.kind == facts::EdgeKind::exception;
  });
}

namespace {

// Blocks that do nothing of their own on the way out: several returns may share them.
std::vector<bool> find_tails(const Function& function) {
  std::vector<bool> tail(function.blocks.size(), false);
  auto idle = [&](const facts::Block& block) {
    return std::all_of(block.statements.begin(), block.statements.end(), [&](const Statement& s) {
      bool destroys =
          s.op == Op::call && function.calls[s.call].kind == facts::CallKind::destructor;
      return destroys || (s.op == Op::return_ && s.args.empty());
    });
  };
  for (bool changed = true; changed;) {
    changed = false;
    for (size_t b = 0; b < tail.size(); ++b) {
      const facts::Block& block = function.blocks[b];
      if (tail[b] || !idle(block)) continue;
      tail[b] = std::all_of(block.edges.begin(), block.edges.end(),
                            [&](const facts::Edge& edge) { return tail[edge.block]; });
      changed |= tail[b];
    }
  }
  return tail;
}

// Where execution goes on without an exception; a block that only throws goes to the handler.
std::vector<bool> reachable_from(const Function& function, uint32_t start) {
  std::vector<bool> seen(function.blocks.size(), false);
  std::vector<uint32_t> open{start};
  seen[start] = true;
  while (!open.empty()) {
    uint32_t block = open.back();
    open.pop_back();
    const bool throws = only_exceptions(function.blocks[block]);
    for (const facts::Edge& edge : function.blocks[block].edges) {
      if (edge.kind == facts::EdgeKind::exception && !throws) continue;
      if (!seen[edge.block]) {
        seen[edge.block] = true;
        open.push_back(edge.block);
      }
    }
  }
  return seen;
}

}  // namespace

void Shape::find_leaving(const Function& function) {
  const size_t count = function.blocks.size();
  std::vector<bool> tail = find_tails(function);
  leaves.resize(count);
  only_throws.resize(count);
  for (uint32_t b : order) {
    const facts::Block& block = function.blocks[b];
    leaves[b].assign(block.edges.size(), false);
    only_throws[b].assign(block.edges.size(), false);
    if (block.condition.kind == OperandKind::none || block.edges.size() < 2) continue;
    std::vector<std::vector<bool>> reached;
    for (const facts::Edge& edge : block.edges) {
      reached.push_back(reachable_from(function, edge.block));
    }
    for (size_t e = 0; e < block.edges.size(); ++e) {
      bool leads_back = false;
      for (size_t other = 0; other < block.edges.size(); ++other) {
        if (other == e || block.edges[other].kind == facts::EdgeKind::exception) continue;
        for (size_t k = 0; k < count; ++k) {
          leads_back |=
              reached[e][k] && reached[other][k] && !tail[k] && !function.blocks[k].edges.empty();
        }
      }
      leaves[b][e] = !leads_back && !endless[block.edges[e].block];
      bool returns = function.exit_block != facts::kNone && reached[e][function.exit_block];
      only_throws[b][e] = leaves[b][e] && !returns;
    }
  }
}

bool same_place(const facts::Place& a, const facts::Place& b) {
  return a.root == b.root && a.index == b.index &&
         std::equal(a.path.begin(), a.path.end(), b.path.begin(), b.path.end(),
                    [](const facts::Step& one, const facts::Step& other) {
                      return one.kind == other.kind && one.name == other.name;
                    });
}

}  // namespace tvaara::flow
