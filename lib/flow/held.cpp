#include "flow/held.h"

#include <algorithm>

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

bool is_text(const facts::Unit& unit, const Operand& operand) {
  return operand.kind == OperandKind::constant &&
         unit.constants[operand.index].kind == facts::ConstantKind::string &&
         unit.constants[operand.index].text != 0;
}

// A row that says where something comes from, or that something was done or found out.
bool row_asks(const Row& row, const std::string& open_labels) {
  if (!row.precision.empty()) return false;
  switch (row.section) {
    case Section::sources:
    case Section::events:
      return !glob_match(open_labels, row.kind);
    case Section::sinks:
      return !row.attribute("work").empty();
    case Section::objects:
      return true;
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
    if (place.root != facts::Root::global) continue;
    const uint32_t global = linked.global(node.unit, place.index);
    if (!linked.is_external_global(global) && !linked.is_exception(global)) return true;
  }
  for (const facts::Block& block : function.blocks) {
    for (const Statement& statement : block.statements) {
      if (statement.op == facts::Op::opaque) return true;
      const bool equality =
          statement.op == facts::Op::compute &&
          (unit.text(statement.detail) == "==" || unit.text(statement.detail) == "!=");
      if (equality && std::any_of(statement.args.begin(), statement.args.end(),
                                  [&](const Operand& operand) { return is_text(unit, operand); })) {
        return true;
      }
      if (statement.op == facts::Op::call && call_asks(node.unit, function.calls[statement.call])) {
        return true;
      }
    }
  }
  return std::any_of(node.callees.begin(), node.callees.end(),
                     [&](NodeId callee) { return asks_[callee] != 0; });
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
  const bool whole =
      std::any_of(rows.begin(), rows.end(), [](const Row* row) { return compares_whole(*row); }) ||
      ends_with(name, "operator==") || ends_with(name, "operator!=");
  if (whole && std::any_of(call.arguments.begin(), call.arguments.end(),
                           [&](const Operand& operand) { return is_text(unit, operand); })) {
    return true;
  }
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
