#include "rules/bodies.h"

#include <set>
#include <utility>

#include "models/names.h"

namespace tvaara::rules {
namespace {

using facts::OperandKind;

// One expansion of a macro may define several functions: their places are the same.
using Definitions = std::set<std::pair<Location, std::string>>;

void each_new(const api::Program& program, Definitions& seen,
              const std::function<void(const Body&)>& say) {
  for (const facts::Unit& unit : program.flow->units()) {
    for (const facts::Function& function : unit.functions) {
      if (function.blocks.empty()) continue;
      Location where = facts::location_of(unit, function.range);
      if (!where.known() || seen.insert({where, unit.text(function.name)}).second) {
        say({&unit, &function});
      }
    }
  }
}

}  // namespace

std::string Body::name() const {
  std::string qualified = unit->text(function->name);
  for (size_t at = qualified.find("::(lambda"); at != std::string::npos;
       at = qualified.find("::(lambda")) {
    qualified.erase(at);
  }
  return std::string(models::last_component(qualified));
}

void each_body(const api::Program& program, const std::function<void(const Body&)>& say) {
  Definitions seen;
  each_new(program, seen, say);
}

void each_body(const api::Model& model, const std::function<void(const Body&)>& say) {
  Definitions seen;
  for (const api::Program& program : model.programs) each_new(program, seen, say);
}

void each_statement(const Body& body, const std::function<void(const facts::Statement&)>& say) {
  for (const facts::Block& block : body.function->blocks) {
    for (const facts::Statement& statement : block.statements) say(statement);
  }
}

void each_call(const Body& body,
               const std::function<void(const facts::Statement&, const facts::Call&)>& say) {
  each_statement(body, [&](const facts::Statement& statement) {
    if (statement.op != facts::Op::call || statement.call == facts::kNone) return;
    say(statement, body.function->calls[statement.call]);
  });
}

std::string callee_name(const Body& body, const facts::Call& call) {
  if (call.callee != facts::kNone) {
    return std::string(models::last_component(body.text(body.unit->callees[call.callee].name)));
  }
  return operand_name(body, call.target);
}

std::string literal_of(const Body& body, const facts::Operand& operand) {
  if (operand.kind != OperandKind::constant) return "";
  const facts::Constant& constant = body.unit->constants[operand.index];
  if (constant.kind == facts::ConstantKind::character) {
    return std::string(1, static_cast<char>(constant.integer));
  }
  return constant.kind == facts::ConstantKind::string ? body.text(constant.text) : "";
}

bool is_false(const Body& body, const facts::Operand& operand) {
  if (operand.kind != OperandKind::constant || operand.defaulted) return false;
  const facts::Constant& constant = body.unit->constants[operand.index];
  return constant.kind == facts::ConstantKind::boolean && constant.integer == 0;
}

std::string operand_name(const Body& body, const facts::Operand& operand) {
  return name_of(*body.unit, *body.function, operand);
}

const facts::Place* place_of(const Body& body, const facts::Operand& operand) {
  return operand.kind == OperandKind::place ? &body.function->places[operand.index] : nullptr;
}

bool says(std::string_view identifier, std::initializer_list<const char*> phrases) {
  return has_any_phrase(identifier, phrases);
}

}  // namespace tvaara::rules
