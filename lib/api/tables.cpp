#include "api/tables.h"

#include <tuple>

#include "api/lookup.h"
#include "facts/location.h"

namespace tvaara::api {
namespace {

using facts::Operand;
using facts::OperandKind;

bool contains(const facts::Range& outer, const facts::Range& inner) {
  auto begin = [](const facts::Range& range) { return std::tie(range.line, range.column); };
  auto end = [](const facts::Range& range) { return std::tie(range.end_line, range.end_column); };
  return outer.file == inner.file && begin(outer) <= begin(inner) && end(inner) <= end(outer);
}

bool smaller(const facts::Range& a, const facts::Range& b) { return contains(b, a); }

// A statement that makes one object of several values.
bool makes_row(const facts::Function& function, const facts::Statement& statement) {
  if (statement.op == facts::Op::aggregate) return statement.args.size() > 1;
  if (statement.op != facts::Op::call) return false;
  const facts::Call& call = function.calls[statement.call];
  return call.kind == facts::CallKind::constructor && call.arguments.size() > 1;
}

void add_operand(const facts::Unit& unit, const facts::Range& row, const Operand& operand,
                 TableRow& out) {
  if (!contains(row, unit.ranges[operand.range])) return;
  if (operand.kind == OperandKind::function) {
    out.functions.push_back(unit.text(unit.callees[operand.index].id));
  }
  if (operand.kind != OperandKind::constant) return;
  const facts::Constant& constant = unit.constants[operand.index];
  out.words.push_back(constant.kind == facts::ConstantKind::string ? unit.text(constant.text)
                                                                   : unit.text(constant.name));
}

void fill(const facts::Unit& unit, const facts::Function& function, const facts::Range& row,
          TableRow& out) {
  for (const facts::Block& block : function.blocks) {
    for (const facts::Statement& statement : block.statements) {
      for (const Operand& operand : statement.args) add_operand(unit, row, operand, out);
      if (statement.op == facts::Op::capture && contains(row, unit.ranges[statement.range])) {
        out.functions.push_back(unit.text(statement.function));
      }
      if (statement.op != facts::Op::call) continue;
      for (const Operand& operand : function.calls[statement.call].arguments) {
        add_operand(unit, row, operand, out);
      }
    }
  }
}

}  // namespace

TableRow table_row(const flow::Program& program, const Location& literal) {
  TableRow out;
  if (!literal.known()) return out;
  for (const facts::Unit& unit : program.units()) {
    facts::Range wanted;
    for (facts::Index i = 0; i < unit.files.size(); ++i) {
      if (unit.text(unit.files[i].path) == literal.file) wanted.file = i;
    }
    if (unit.files.empty() || unit.text(unit.files[wanted.file].path) != literal.file) continue;
    wanted.line = literal.line;
    wanted.column = literal.column;
    wanted.end_line = literal.end_line;
    wanted.end_column = literal.end_column;
    const facts::Function* inside = nullptr;
    facts::Range best;
    for (const facts::Function& function : unit.functions) {
      for (const facts::Block& block : function.blocks) {
        for (const facts::Statement& statement : block.statements) {
          const facts::Range& range = unit.ranges[statement.range];
          if (!makes_row(function, statement) || !contains(range, wanted)) continue;
          if (inside && !smaller(range, best)) continue;
          inside = &function;
          best = range;
          out.where = location_of(unit, statement.range);
        }
      }
    }
    if (!inside) continue;
    fill(unit, *inside, best, out);
    return out;
  }
  return out;
}

}  // namespace tvaara::api
