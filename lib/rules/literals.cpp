#include "rules/literals.h"

#include <vector>

#include "facts/location.h"

namespace tvaara::rules {
namespace {

// Finds the operands of one unit that hold a string which is asked for. A text is asked once for
// all the places that use it.
class Strings {
 public:
  Strings(const facts::Unit& unit, const std::function<bool(const std::string&)>& asked)
      : unit_(unit) {
    wanted_.reserve(unit.constants.size());
    for (const facts::Constant& constant : unit.constants) {
      wanted_.push_back(constant.kind == facts::ConstantKind::string &&
                        asked(unit.text(constant.text)));
    }
  }

  template <typename Say>  // Say(const facts::Operand&)
  void each(const facts::Function& function, Say say) const {
    auto look = [&](const facts::Operand& operand) {
      if (operand.kind == facts::OperandKind::constant && wanted_[operand.index]) say(operand);
    };
    for (const facts::Block& block : function.blocks) {
      for (const facts::Statement& statement : block.statements) {
        for (const facts::Operand& operand : statement.args) look(operand);
      }
    }
    for (const facts::Call& call : function.calls) {
      look(call.receiver);
      for (const facts::Operand& operand : call.arguments) look(operand);
    }
  }

 private:
  const facts::Unit& unit_;
  std::vector<bool> wanted_;
};

}  // namespace

std::map<Location, Literal> literals(const api::Model& model,
                                     const std::function<bool(const std::string&)>& asked) {
  std::map<Location, Literal> places;
  for (const api::Program& program : model.programs) {
    for (const facts::Unit& unit : program.flow->units()) {
      Strings strings(unit, asked);
      for (const facts::Function& function : unit.functions) {
        strings.each(function, [&](const facts::Operand& operand) {
          Location where = facts::location_of(unit, operand.range);
          const std::string& text = unit.text(unit.constants[operand.index].text);
          if (where.known()) places.emplace(where, Literal{text, unit.text(function.name)});
        });
      }
    }
  }
  return places;
}

}  // namespace tvaara::rules
