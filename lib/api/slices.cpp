#include "api/slices.h"

#include "api/own_objects.h"
#include "base/limits.h"
#include "base/text.h"

namespace tvaara::api {
namespace {

using facts::Op;
using facts::Operand;
using facts::OperandKind;
using facts::Root;
using facts::Statement;

const std::vector<const Statement*> kNothing;

}  // namespace

void Slice::add(const Slice& other) {
  parameters.insert(other.parameters.begin(), other.parameters.end());
  tables.insert(other.tables.begin(), other.tables.end());
  texts.insert(texts.end(), other.texts.begin(), other.texts.end());
  functions.insert(functions.end(), other.functions.begin(), other.functions.end());
  objects.insert(other.objects.begin(), other.objects.end());
  numbers.insert(numbers.end(), other.numbers.begin(), other.numbers.end());
}

Slicer::Slicer(const Lookup::Found& found, const Lookup& lookup) : found_(found), lookup_(lookup) {
  const facts::Function& function = *found.function;
  for (const facts::Block& block : function.blocks) {
    for (const Statement& statement : block.statements) {
      facts::Index written = statement.dst;
      if (statement.op == Op::call) {
        const facts::Call& call = function.calls[statement.call];
        const bool makes = call.kind == facts::CallKind::constructor;
        if (makes && call.receiver.kind == OperandKind::place) written = call.receiver.index;
      }
      if (written == facts::kNone) continue;
      const facts::Place& place = function.places[written];
      if (place.root == Root::local) made_[place.index].push_back(&statement);
    }
  }
}

const std::vector<const Statement*>& Slicer::definitions(const Operand& operand) const {
  if (operand.kind != OperandKind::place) return kNothing;
  const facts::Place& place = found_.function->places[operand.index];
  if (place.root != Root::local) return kNothing;
  auto made = made_.find(place.index);
  return made == made_.end() ? kNothing : made->second;
}

std::set<std::string> Slicer::tables_of(const facts::Place& place, bool own) const {
  const facts::Unit& unit = *found_.unit;
  std::set<std::string> out;
  facts::TypeId type = 0;
  if (place.root == Root::local) type = found_.function->locals[place.index].type;
  if (place.root == Root::parameter) type = found_.function->parameters[place.index].type;
  if (place.root == Root::global) {
    type = unit.globals[place.index].type;
    out.insert("global:" + text(unit.globals[place.index].id));
  }
  std::string record =
      place.root == Root::receiver ? text(found_.function->record) : pointed_record(unit, type);
  bool kept = own || place.root != Root::receiver;
  for (const facts::Step& step : place.path) {
    if (step.kind != facts::StepKind::field) continue;
    if (!record.empty() && !starts_with(record, "std::")) {
      out.insert(record + "::" + text(step.name));
      if (kept) out.insert("record:" + record);
    }
    kept = true;
    record = lookup_.field_record(record, text(step.name));
  }
  return out;
}

void Slicer::add_statement(const Statement& made, int depth, std::set<facts::Index>& seen,
                           Slice& out) const {
  if (made.op == Op::capture) out.functions.push_back(text(made.function));
  for (const Operand& operand : made.args) follow(operand, depth, seen, out);
  if (made.op != Op::call) return;
  const facts::Call& call = found_.function->calls[made.call];
  const std::string record = made_record(*found_.unit, call);
  if (!record.empty()) out.objects.insert(record);
  follow(call.receiver, depth, seen, out);
  follow(call.target, depth, seen, out);
  for (const Operand& operand : call.arguments) follow(operand, depth, seen, out);
}

// What a global is initialised with.
const std::vector<std::string>& Slicer::initial_texts(facts::Index global) const {
  auto [known, fresh] = initial_.try_emplace(global);
  Lookup::Found maker =
      fresh ? lookup_.function("init:" + text(found_.unit->globals[global].id)) : Lookup::Found{};
  if (!maker.function || maker.function == found_.function) return known->second;
  const Slicer slicer(maker, lookup_);
  for (const facts::Block& block : maker.function->blocks) {
    for (const Statement& statement : block.statements) {
      Slice inner;
      std::set<facts::Index> seen;
      slicer.add_statement(statement, limits::kMaxSliceDepth, seen, inner);
      known->second.insert(known->second.end(), inner.texts.begin(), inner.texts.end());
    }
  }
  return known->second;
}

void Slicer::follow(const Operand& operand, int depth, std::set<facts::Index>& seen,
                    Slice& out) const {
  const facts::Unit& unit = *found_.unit;
  if (operand.kind == OperandKind::function) {
    out.functions.push_back(text(unit.callees[operand.index].id));
  }
  if (operand.kind == OperandKind::constant) {
    const facts::Constant& constant = unit.constants[operand.index];
    const bool literal = constant.kind == facts::ConstantKind::string;
    const std::string& word = text(literal ? constant.text : constant.name);
    if (!word.empty()) out.texts.push_back(word);
    if (word.empty() && constant.kind == facts::ConstantKind::integer) {
      out.numbers.push_back(constant.integer);
    }
  }
  if (operand.kind != OperandKind::place || depth > limits::kMaxSliceDepth) return;
  if (!seen.insert(operand.index).second) return;
  const facts::Place& place = found_.function->places[operand.index];
  if (place.root == Root::parameter) out.parameters.insert(place.index);
  std::set<std::string> tables = tables_of(place, true);
  out.tables.insert(tables.begin(), tables.end());
  if (place.root == Root::global && place.path.empty()) {
    out.texts.push_back(text(unit.globals[place.index].name));
    if (depth < limits::kMaxSliceDepth) {
      const std::vector<std::string>& texts = initial_texts(place.index);
      out.texts.insert(out.texts.end(), texts.begin(), texts.end());
    }
  }
  for (const Statement* made : definitions(operand)) add_statement(*made, depth + 1, seen, out);
}

Slice Slicer::of(const Operand& operand) const {
  Slice out;
  std::set<facts::Index> seen;
  follow(operand, 0, seen, out);
  return out;
}

void Slicer::add_receiver(const Operand& operand, bool own, std::set<facts::Index>& seen,
                          std::set<std::string>& out) const {
  if (operand.kind != OperandKind::place || !seen.insert(operand.index).second) return;
  out.merge(tables_of(found_.function->places[operand.index], own));
  for (const Statement* made : definitions(operand)) {
    if (made->op == Op::call) {
      const facts::Call& call = found_.function->calls[made->call];
      if (call.kind != facts::CallKind::constructor) add_receiver(call.receiver, own, seen, out);
    } else if ((made->op == Op::assign || made->op == Op::convert) && !made->args.empty()) {
      add_receiver(made->args[0], own, seen, out);
    }
  }
}

std::set<std::string> Slicer::receiver_tables(const Operand& operand, bool own) const {
  std::set<std::string> out;
  std::set<facts::Index> seen;
  add_receiver(operand, own, seen, out);
  return out;
}

void Slicer::add_keys(const Operand& receiver, std::set<facts::Index>& seen, Slice& out) const {
  if (receiver.kind != OperandKind::place || !seen.insert(receiver.index).second) return;
  for (const Statement* made : definitions(receiver)) {
    if (made->op != Op::call) continue;
    const facts::Call& call = found_.function->calls[made->call];
    if (call.kind != facts::CallKind::operator_) continue;
    for (const Operand& operand : call.arguments) out.add(of(operand));
    add_keys(call.receiver, seen, out);
  }
}

Slice Slicer::keys_of(const Operand& receiver) const {
  Slice out;
  std::set<facts::Index> seen;
  add_keys(receiver, seen, out);
  return out;
}

}  // namespace tvaara::api
