// See link.h.
#include "flow/link.h"

#include <algorithm>

#include "base/limits.h"
#include "facts/exceptions.h"
#include "facts/location.h"

namespace tvaara::flow {

using facts::Function;
using facts::Op;
using facts::OperandKind;
using facts::Statement;
using facts::Unit;

namespace {

bool has_body(const Function& function) {
  return function.body != facts::BodyState::none && !function.blocks.empty();
}

template <typename Visit>
void for_each_operand(const Function& function, Visit visit) {
  for (const facts::Block& block : function.blocks) {
    for (const Statement& statement : block.statements) {
      for (const facts::Operand& operand : statement.args) visit(operand);
    }
    visit(block.condition);
  }
  for (const facts::Call& call : function.calls) {
    visit(call.receiver);
    visit(call.target);
    for (const facts::Operand& operand : call.arguments) visit(operand);
  }
}

// Tarjan's algorithm without recursion: call chains may be deeper than the machine's stack.
class Components {
 public:
  explicit Components(const std::vector<Node>& nodes)
      : nodes_(nodes), index_(nodes.size(), 0), low_(nodes.size(), 0), on_(nodes.size(), false) {}

  std::vector<std::vector<NodeId>> run() {
    for (NodeId id = 0; id < nodes_.size(); ++id) {
      if (index_[id] == 0) visit(id);
    }
    return std::move(out_);
  }

 private:
  void enter(NodeId id) {
    index_[id] = low_[id] = ++counter_;
    stack_.push_back(id);
    on_[id] = true;
    frames_.push_back({id, 0});
  }

  void visit(NodeId start) {
    enter(start);
    while (!frames_.empty()) {
      auto& [id, next] = frames_.back();
      if (next < nodes_[id].callees.size()) {
        NodeId callee = nodes_[id].callees[next++];
        if (index_[callee] == 0) {
          enter(callee);
        } else if (on_[callee]) {
          low_[id] = std::min(low_[id], index_[callee]);
        }
        continue;
      }
      NodeId done = id;
      frames_.pop_back();
      if (!frames_.empty()) {
        NodeId caller = frames_.back().first;
        low_[caller] = std::min(low_[caller], low_[done]);
      }
      if (low_[done] == index_[done]) emit(done);
    }
  }

  void emit(NodeId head) {
    std::vector<NodeId> component;
    for (;;) {
      NodeId id = stack_.back();
      stack_.pop_back();
      on_[id] = false;
      component.push_back(id);
      if (id == head) break;
    }
    std::sort(component.begin(), component.end());
    out_.push_back(std::move(component));
  }

  const std::vector<Node>& nodes_;
  std::vector<uint32_t> index_, low_;
  std::vector<bool> on_;
  std::vector<NodeId> stack_;
  std::vector<std::pair<NodeId, size_t>> frames_;
  std::vector<std::vector<NodeId>> out_;
  uint32_t counter_ = 0;
};

}  // namespace

Linked::Linked(const std::vector<Unit>& units) : units_(units), globals_(units.size()) {
  for (uint32_t unit = 0; unit < units_.size(); ++unit) collect(unit);
  for (uint32_t unit = 0; unit < units_.size(); ++unit) collect_globals(unit);
  for (NodeId id = 0; id < nodes_.size(); ++id) connect(id);
  find_components();
}

void Linked::collect(uint32_t index) {
  const Unit& unit = units_[index];
  for (const Function& function : unit.functions) {
    const std::string& id = unit.text(function.id);
    if (function.is_virtual) polymorphic_.insert(unit.text(function.record));
    facts::Index file = unit.ranges[function.range].file;
    bool in_root = function.range != 0 && file < unit.files.size() && unit.files[file].in_root;
    if (in_root) declared_.insert(id);
    if (!has_body(function)) continue;
    std::vector<NodeId>& same_id = by_id_[id];
    bool known = std::any_of(same_id.begin(), same_id.end(), [&](NodeId other) {
      return nodes_[other].function->body_hash == function.body_hash;
    });
    if (known) continue;
    if (same_id.size() == 1) variants_.push_back(id);
    NodeId node = static_cast<NodeId>(nodes_.size());
    same_id.push_back(node);
    nodes_.push_back({index, &function, {}, false});
    for (facts::StringId overridden : function.overrides) {
      overriders_[unit.text(overridden)].push_back(node);
    }
  }
  for (facts::Index i = 0; i < unit.records.size(); ++i) {
    const facts::Record& record = unit.records[i];
    const std::string& name = unit.text(record.name);
    facts::Index file = unit.ranges[record.range].file;
    bool in_root = record.range != 0 && file < unit.files.size() && unit.files[file].in_root;
    if (in_root) root_records_.insert(name);
    records_.try_emplace(name, index, i);
  }
}

namespace {

// A reference to what it names, through which others may write: `return one;`, `auto& x = one;`.
bool hands_out(const Unit& unit, const Function& function, const Statement& statement) {
  const facts::Type* type = nullptr;
  if (statement.op == Op::return_) {
    type = &unit.types[function.returns];
  } else if (statement.op == Op::assign && statement.dst != facts::kNone) {
    const facts::Place& to = function.places[statement.dst];
    if (to.root == facts::Root::local && to.path.empty()) {
      type = &unit.types[function.locals[to.index].type];
    }
  }
  return type && type->reference && !type->const_;
}

}  // namespace

void Linked::collect_globals(uint32_t index) {
  const Unit& unit = units_[index];
  for (const facts::Global& global : unit.globals) {
    uint32_t next = static_cast<uint32_t>(global_ids_.size());
    uint32_t number = global_ids_.try_emplace(unit.text(global.id), next).first->second;
    globals_[index].push_back(number);
    if (unit.text(global.id) == facts::kExceptionInFlight) exception_ = number;
    facts::Index file = unit.ranges[global.range].file;
    bool outside = global.range != 0 && file < unit.files.size() && !unit.files[file].in_root;
    if (outside) external_globals_.insert(number);
  }
  for (const Function& function : unit.functions) {
    if (function.is_initializer) continue;
    auto mark = [&](facts::Index place) {
      if (place == facts::kNone || function.places[place].root != facts::Root::global) return;
      facts::Index global = function.places[place].index;
      if (!unit.globals[global].is_const) written_globals_.insert(globals_[index][global]);
    };
    for (const facts::Block& block : function.blocks) {
      for (const Statement& statement : block.statements) {
        if (!store_number(index, function, statement)) mark(statement.dst);
        if (!hands_out(unit, function, statement)) continue;
        for (const facts::Operand& operand : statement.args) {
          if (operand.kind == OperandKind::place) mark(operand.index);
        }
      }
    }
    for_each_operand(function, [&](const facts::Operand& operand) {
      if (operand.kind == OperandKind::place && (operand.address || operand.by_reference)) {
        mark(operand.index);
      }
    });
    for (const facts::Call& call : function.calls) {
      bool constant = call.callee != facts::kNone && unit.callees[call.callee].is_const;
      if (!constant && call.receiver.kind == OperandKind::place) mark(call.receiver.index);
    }
  }
}

// A number written as it stands into a whole global: `debug = 0;`.
bool Linked::store_number(uint32_t index, const Function& function, const Statement& statement) {
  const Unit& unit = units_[index];
  if (statement.op != Op::assign || statement.dst == facts::kNone || statement.args.size() != 1) {
    return false;
  }
  const facts::Place& place = function.places[statement.dst];
  const facts::Operand& value = statement.args[0];
  if (place.root != facts::Root::global || !place.path.empty()) return false;
  if (value.kind != OperandKind::constant) return false;
  const facts::Constant& constant = unit.constants[value.index];
  if (constant.kind == facts::ConstantKind::string ||
      constant.kind == facts::ConstantKind::floating) {
    return false;
  }
  stored_numbers_[globals_[index][place.index]].insert(constant.integer);
  return true;
}

const std::set<int64_t>& Linked::stored_numbers(uint32_t global) const {
  static const std::set<int64_t> none;
  auto at = stored_numbers_.find(global);
  return at == stored_numbers_.end() ? none : at->second;
}

const std::vector<NodeId>& Linked::by_identity(const std::string& id) const {
  static const std::vector<NodeId> none;
  auto at = by_id_.find(id);
  return at == by_id_.end() ? none : at->second;
}

Targets Linked::targets(uint32_t unit, const facts::Callee& callee, bool is_virtual) const {
  Targets out;
  const std::string& id = units_[unit].text(callee.id);
  if (id.empty()) return out;
  out.nodes = by_identity(id);
  if (is_virtual) {  // overrides of overrides, too
    std::vector<std::string> open{id};
    std::set<std::string> seen{id};
    while (!open.empty()) {
      std::string base = open.back();
      open.pop_back();
      auto at = overriders_.find(base);
      if (at == overriders_.end()) continue;
      for (NodeId node : at->second) {
        const std::string& own = units_[nodes_[node].unit].text(nodes_[node].function->id);
        out.nodes.push_back(node);
        if (seen.insert(own).second) open.push_back(own);
      }
    }
    std::sort(out.nodes.begin(), out.nodes.end());
    out.nodes.erase(std::unique(out.nodes.begin(), out.nodes.end()), out.nodes.end());
  }
  if (out.nodes.size() > limits::kMaxCallTargets) {
    out.nodes.resize(limits::kMaxCallTargets);
    out.cut = true;
  }
  out.declared = declared_.contains(id) || is_record_in_root(units_[unit].text(callee.record));
  return out;
}

std::vector<NodeId> Linked::dispatched(const std::vector<NodeId>& targets,
                                       const std::string& record) const {
  std::vector<std::string> open{record};  // the class, then its bases, nearest first
  std::set<std::string> seen;
  for (size_t i = 0; i < open.size(); ++i) {
    if (!seen.insert(open[i]).second) continue;
    std::vector<NodeId> own;
    for (NodeId node : targets) {
      const facts::Unit& unit = units_[nodes_[node].unit];
      if (unit.text(nodes_[node].function->record) == open[i]) own.push_back(node);
    }
    if (!own.empty()) return own;
    uint32_t unit = 0;
    if (const facts::Record* known = this->record(open[i], &unit)) {
      for (facts::StringId base : known->bases) open.push_back(units_[unit].text(base));
    }
  }
  return targets;  // by a body that was not seen
}

void Linked::connect(NodeId id) {
  Node& node = nodes_[id];
  const Unit& unit = units_[node.unit];
  auto add = [&](const std::vector<NodeId>& targets) {
    node.callees.insert(node.callees.end(), targets.begin(), targets.end());
  };
  for (const facts::Call& call : node.function->calls) {
    if (call.callee == facts::kNone) continue;
    add(targets(node.unit, unit.callees[call.callee], call.kind == facts::CallKind::virtual_method)
            .nodes);
  }
  for (NodeId callee : node.callees) nodes_[callee].called |= callee != id;
  for (const facts::Block& block : node.function->blocks) {
    for (const Statement& statement : block.statements) {
      if (statement.op == Op::capture) add(by_identity(unit.text(statement.function)));
    }
  }
  for_each_operand(*node.function, [&](const facts::Operand& operand) {
    if (operand.kind == OperandKind::function) {
      add(by_identity(unit.text(unit.callees[operand.index].id)));
    }
  });
  std::sort(node.callees.begin(), node.callees.end());
  node.callees.erase(std::unique(node.callees.begin(), node.callees.end()), node.callees.end());
}

void Linked::find_components() {
  components_ = Components(nodes_).run();
  // In a component that nobody else calls, the first function stands for its entry.
  std::vector<uint32_t> component_of(nodes_.size());
  for (uint32_t c = 0; c < components_.size(); ++c) {
    for (NodeId id : components_[c]) component_of[id] = c;
  }
  std::vector<bool> entered(components_.size(), false);
  for (NodeId id = 0; id < nodes_.size(); ++id) {
    for (NodeId callee : nodes_[id].callees) {
      if (component_of[callee] != component_of[id]) entered[component_of[callee]] = true;
    }
  }
  for (uint32_t c = 0; c < components_.size(); ++c) {
    if (components_[c].size() > 1 && !entered[c]) nodes_[components_[c][0]].called = false;
  }
}

Location Linked::location(uint32_t unit_index, facts::RangeId id) const {
  return facts::location_of(units_[unit_index], id);
}

const facts::Record* Linked::record(const std::string& name, uint32_t* unit) const {
  auto at = records_.find(name);
  if (at == records_.end()) return nullptr;
  *unit = at->second.first;
  return &units_[at->second.first].records[at->second.second];
}

}  // namespace tvaara::flow
