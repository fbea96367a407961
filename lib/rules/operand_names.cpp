#include "rules/operand_names.h"

#include <algorithm>
#include <iterator>

#include "base/limits.h"
#include "base/text.h"
#include "models/names.h"

namespace tvaara::rules {
namespace {

using facts::OperandKind;
using facts::Root;

std::string last_component(const std::string& qualified) {
  return std::string(models::last_component(qualified));
}

std::string root_name(const facts::Unit& unit, const facts::Function& function,
                      const facts::Place& place) {
  switch (place.root) {
    case Root::local:
      return unit.text(function.locals[place.index].name);
    case Root::parameter:
      return unit.text(function.parameters[place.index].name);
    case Root::global:
      return last_component(unit.text(unit.globals[place.index].name));
    default:
      return "";
  }
}

bool constructs(const facts::Function& function, const facts::Statement& statement,
                facts::Index place) {
  if (statement.op != facts::Op::call || statement.call == facts::kNone) return false;
  const facts::Call& call = function.calls[statement.call];
  return call.kind == facts::CallKind::constructor && call.receiver.kind == OperandKind::place &&
         call.receiver.index == place;
}

// The one statement that makes a temporary; null if none does, or several.
const facts::Statement* maker(const facts::Function& function, facts::Index place) {
  const facts::Statement* found = nullptr;
  for (const facts::Block& block : function.blocks) {
    for (const facts::Statement& statement : block.statements) {
      if (statement.dst != place && !constructs(function, statement, place)) continue;
      if (found) return nullptr;
      found = &statement;
    }
  }
  return found;
}

// `x.c_str()`, `std::string(x)`: another form of the same value.
bool keeps_value(const std::string& function) {
  static constexpr const char* kForms[] = {
      "c_str",     "data",     "str",         "string",   "basic_string", "basic_string_view",
      "view",      "toUtf8",   "toStdString", "toLatin1", "toLocal8Bit",  "constData",
      "get",       "move",     "value_or",    "value",    "begin",        "to_string",
      "as_string", "asString", "GetString",   "substr"};
  return std::find(std::begin(kForms), std::end(kForms), function) != std::end(kForms) ||
         function.ends_with("string_value") || function.ends_with("StringValue");
}

std::string text_of(const facts::Unit& unit, const facts::Operand& operand) {
  if (operand.kind != OperandKind::constant) return "";
  const facts::Constant& constant = unit.constants[operand.index];
  return constant.kind == facts::ConstantKind::string ? unit.text(constant.text) : "";
}

std::string name_of(const facts::Unit& unit, const facts::Function& function,
                    const facts::Operand& operand, uint32_t depth);

std::string name_of(const facts::Unit& unit, const facts::Function& function,
                    const facts::Call& call, uint32_t depth) {
  if (call.callee == facts::kNone) return "";
  std::string callee = last_component(unit.text(unit.callees[call.callee].name));
  bool made = call.kind == facts::CallKind::constructor;
  if (keeps_value(callee) && !made) {
    std::string kept = name_of(unit, function, call.receiver, depth);
    if (!kept.empty()) return kept;
  }
  for (const facts::Operand& argument : call.arguments) {  // looked up under a key
    std::string key = text_of(unit, argument);
    bool temporary = argument.kind == OperandKind::place &&
                     rules::name_of(unit, function, function.places[argument.index]).empty();
    if (key.empty() && (temporary || keeps_value(callee))) {
      key = name_of(unit, function, argument, depth);
    }
    if (!key.empty()) return key;
  }
  return made || callee.starts_with("operator") || callee.starts_with("~") ? "" : callee;
}

std::string name_of(const facts::Unit& unit, const facts::Function& function,
                    const facts::Operand& operand, uint32_t depth) {
  if (operand.kind != OperandKind::place || depth > limits::kMaxValueDepth) return "";
  std::string name = rules::name_of(unit, function, function.places[operand.index]);
  if (!name.empty()) return name;
  const facts::Statement* made = maker(function, operand.index);
  if (!made) return "";
  if (made->op == facts::Op::call && made->call != facts::kNone) {
    return name_of(unit, function, function.calls[made->call], depth + 1);
  }
  bool same = made->op == facts::Op::assign || made->op == facts::Op::convert;
  return same && !made->args.empty() ? name_of(unit, function, made->args[0], depth + 1) : "";
}

}  // namespace

std::string name_of(const facts::Unit& unit, const facts::Function& function,
                    const facts::Place& place) {
  for (auto step = place.path.rbegin(); step != place.path.rend(); ++step) {
    const std::string& name = unit.text(step->name);
    if (!name.empty()) return last_component(name);
  }
  return root_name(unit, function, place);
}

std::string name_of(const facts::Unit& unit, const facts::Function& function,
                    const facts::Operand& operand) {
  return name_of(unit, function, operand, 0);
}

}  // namespace tvaara::rules
