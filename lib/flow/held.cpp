#include "flow/held.h"

#include <algorithm>
#include <set>

#include "base/glob.h"
#include "base/text.h"
#include "flow/engine.h"

namespace tvaara::flow {

using facts::CallKind;
using facts::Operand;
using facts::OperandKind;
using facts::Statement;
using models::Row;
using models::Section;

namespace {

constexpr int64_t kSmallNumber = 255;  // smaller ones are lengths, characters, states

// A text or a number that a secret may be.
bool is_known(const facts::Unit& unit, const Operand& operand) {
  if (operand.kind != OperandKind::constant) return false;
  const facts::Constant& constant = unit.constants[operand.index];
  if (constant.kind == facts::ConstantKind::string) return constant.text != 0;
  return constant.kind == facts::ConstantKind::integer &&
         (constant.integer > kSmallNumber || constant.integer < -kSmallNumber);
}

// Locals that hold such a thing.
std::set<facts::Index> known_locals(const facts::Unit& unit, const facts::Function& function) {
  std::set<facts::Index> known;
  auto add = [&](facts::Index index) {
    if (index == facts::kNone) return;
    const facts::Place& place = function.places[index];
    if (place.root == facts::Root::local && place.path.empty()) known.insert(place.index);
  };
  for (const facts::Block& block : function.blocks) {
    for (const Statement& statement : block.statements) {
      const bool call = statement.op == facts::Op::call;
      const auto& from = call ? function.calls[statement.call].arguments : statement.args;
      if (from.empty() || !is_known(unit, from[0])) continue;
      const bool made = call && function.calls[statement.call].kind == CallKind::constructor;
      if (made && function.calls[statement.call].receiver.kind == OperandKind::place) {
        add(function.calls[statement.call].receiver.index);
      } else if (statement.op == facts::Op::assign || statement.op == facts::Op::convert) {
        add(statement.dst);
      }
    }
  }
  return known;
}

// A row that says where something comes from, or that something was done or found out.
bool row_asks(const Row& row, const std::vector<std::string>& open_labels) {
  if (!row.precision.empty()) return false;
  switch (row.section) {
    case Section::sources:
    case Section::events:
      return std::none_of(open_labels.begin(), open_labels.end(),
                          [&](const std::string& label) { return glob_match(label, row.kind); });
    case Section::sinks:
      return !row.attribute("work").empty();
    case Section::objects:  // a store, unless it is a mere word for what a text is
      return row.attribute("holds") != "nothing";
    default:
      return false;
  }
}

// A table of sessions, a store: not a text, a number or the request of a library.
bool is_store(const Linked& linked, const facts::Unit& unit, const facts::Type& type) {
  const std::string& record = unit.text(type.record);
  if (record.empty() || starts_with(record, "std::basic_string")) return false;
  return starts_with(record, "std::") || linked.is_record_in_root(record);
}

bool is_held(const facts::Unit& unit, const facts::Function& function,
             const std::set<facts::Index>& known, const Operand& operand) {
  if (operand.kind != OperandKind::place) return is_known(unit, operand);
  const facts::Place& place = function.places[operand.index];
  return place.root == facts::Root::local && place.path.empty() && known.contains(place.index);
}

bool compares_whole(const Row& row) {
  return row.section == Section::settings && row.kind == "text.equal";
}

}  // namespace

bool Held::asks(NodeId id) {
  if (asks_.empty()) solve();
  return asks_[id] != 0;
}

// Callees first; of a recursion each asks what one of them does.
void Held::solve() {
  const Linked& linked = engine_.linked();
  asks_.assign(linked.nodes().size(), 0);
  for (const std::vector<NodeId>& component : linked.components()) {
    const bool asks =
        std::any_of(component.begin(), component.end(), [&](NodeId id) { return asks_itself(id); });
    for (NodeId id : component) asks_[id] = asks;
  }
}

bool Held::asks_itself(NodeId id) const {
  const Linked& linked = engine_.linked();
  const Node& node = linked.nodes()[id];
  const facts::Unit& unit = linked.units()[node.unit];
  const facts::Function& function = *node.function;
  for (const facts::Local& parameter : function.parameters) {
    if (is_store(linked, unit, unit.types[parameter.type])) return true;
  }
  for (const facts::Place& place : function.places) {
    if (place.root == facts::Root::receiver && !place.path.empty()) return true;
    if (place.root == facts::Root::parameter && asks_field(unit, function, place)) return true;
    if (place.root != facts::Root::global) continue;
    const uint32_t global = linked.global(node.unit, place.index);
    if (!linked.is_external_global(global) && !linked.is_exception(global)) return true;
  }
  const std::set<facts::Index> known = known_locals(unit, function);
  for (const facts::Block& block : function.blocks) {
    for (const Statement& statement : block.statements) {
      if (statement.op == facts::Op::opaque) return true;
      const bool equality =
          statement.op == facts::Op::compute &&
          (unit.text(statement.detail) == "==" || unit.text(statement.detail) == "!=");
      if (equality &&
          std::any_of(statement.args.begin(), statement.args.end(), [&](const Operand& operand) {
            return is_held(unit, function, known, operand);
          })) {
        return true;
      }
      if (statement.op != facts::Op::call) continue;
      const facts::Call& call = function.calls[statement.call];
      if (call_asks(node.unit, call) || compares_held(node.unit, function, known, call)) {
        return true;
      }
    }
  }
  return std::any_of(node.callees.begin(), node.callees.end(),
                     [&](NodeId callee) { return asks_[callee] != 0; });
}

// What a library keeps in an object of its own that is handed over, unless a row says what it is.
bool Held::asks_field(const facts::Unit& unit, const facts::Function& function,
                      const facts::Place& place) const {
  const std::string& record = unit.text(unit.types[function.parameters[place.index].type].record);
  if (record.empty() || starts_with(record, "std::")) return false;
  for (const facts::Step& step : place.path) {
    if (step.kind != facts::StepKind::field) continue;
    return engine_.matcher().field(record + "::" + unit.text(step.name)).empty();
  }
  return false;
}

// A whole text is compared with one that is held.
bool Held::compares_held(uint32_t unit_index, const facts::Function& function,
                         const std::set<facts::Index>& known, const facts::Call& call) const {
  if (call.callee == facts::kNone) return false;
  const facts::Unit& unit = engine_.linked().units()[unit_index];
  const std::string& name = unit.text(unit.callees[call.callee].name);
  const std::vector<const Row*>& rows = engine_.rows(unit_index, call.callee, call.receiver_type);
  const bool whole =
      std::any_of(rows.begin(), rows.end(), [](const Row* row) { return compares_whole(*row); }) ||
      ends_with(name, "operator==") || ends_with(name, "operator!=");
  auto held = [&](const Operand& operand) { return is_held(unit, function, known, operand); };
  return whole &&
         (held(call.receiver) || std::any_of(call.arguments.begin(), call.arguments.end(), held));
}

bool Held::call_asks(uint32_t unit_index, const facts::Call& call) const {
  const Linked& linked = engine_.linked();
  const facts::Unit& unit = linked.units()[unit_index];
  if (call.kind == CallKind::destructor) return false;
  if (call.callee == facts::kNone || call.kind == CallKind::dependent ||
      call.kind == CallKind::textual) {
    return true;
  }
  const facts::Callee& callee = unit.callees[call.callee];
  Targets targets = linked.targets(unit_index, callee, call.kind == CallKind::virtual_method);
  if (targets.cut) return true;
  if (!targets.nodes.empty()) return false;  // asked among the callees
  if (targets.declared) return true;
  return library_asks(unit, callee, engine_.rows(unit_index, call.callee, call.receiver_type),
                      call);
}

bool Held::library_asks(const facts::Unit& unit, const facts::Callee& callee,
                        const std::vector<const Row*>& rows, const facts::Call& call) const {
  const std::string& name = unit.text(callee.name);
  auto asks = [&](const Row* row) { return row_asks(*row, engine_.open_labels()); };
  if (std::any_of(rows.begin(), rows.end(), asks)) return true;
  // An empty object, a copy or a conversion is asked when it is used; what is made of a token and
  // more may have looked at both.
  const bool copies = !callee.parameters.empty() && callee.record != 0 &&
                      unit.types[callee.parameters[0]].record == callee.record;
  const bool value = (call.kind == CallKind::constructor && (call.arguments.empty() || copies)) ||
                     call.kind == CallKind::operator_ ||
                     name.find("::operator ") != std::string::npos;
  return rows.empty() && !value && !starts_with(name, "std::");
}

}  // namespace tvaara::flow
