#include "api/columns.h"

#include <algorithm>
#include <set>

#include "api/values.h"
#include "base/limits.h"
#include "base/text.h"
#include "facts/location.h"

namespace tvaara::api {
namespace {

using facts::Op;
using facts::Operand;
using facts::OperandKind;
using facts::Root;
using facts::Statement;
using facts::StepKind;

constexpr int kMaxDepth = limits::kMaxTableDepth;

// The parts of a pair.
constexpr const char* kKey = "first";
constexpr const char* kMapped = "second";

// The statements that write a local of a function, in order.
std::vector<const Statement*> definitions(const facts::Function& function, facts::Index local) {
  std::vector<const Statement*> out;
  for (const facts::Block& block : function.blocks) {
    for (const Statement& statement : block.statements) {
      facts::Index written = statement.dst;
      if (statement.op == Op::call) {
        const facts::Call& call = function.calls[statement.call];
        bool makes = call.kind == facts::CallKind::constructor;
        if (makes && call.receiver.kind == OperandKind::place) written = call.receiver.index;
      }
      if (written == facts::kNone) continue;
      const facts::Place& place = function.places[written];
      if (place.root == Root::local && place.index == local && place.path.empty()) {
        out.push_back(&statement);
      }
    }
  }
  return out;
}

const std::vector<Operand>& operands(const facts::Function& function, const Statement& statement) {
  return statement.op == Op::call ? function.calls[statement.call].arguments : statement.args;
}

// What a cell's operand is, through the conversions that wrap it.
Cell cell_of(const facts::Unit& unit, const facts::Function& function, const Operand& operand,
             int depth = 0) {
  Cell cell;
  if (operand.kind == OperandKind::function)
    cell.function = unit.text(unit.callees[operand.index].id);
  if (operand.kind == OperandKind::constant) {
    const facts::Constant& constant = unit.constants[operand.index];
    bool text = constant.kind == facts::ConstantKind::string;
    cell.text = unit.text(text ? constant.text : constant.name);
    if (!text && constant.kind != facts::ConstantKind::null) cell.number = constant.integer;
  }
  if (operand.kind != OperandKind::place || depth > kMaxDepth) return cell;
  const facts::Place& place = function.places[operand.index];
  if (place.root != Root::local || !place.path.empty()) return cell;
  std::vector<const Statement*> made = definitions(function, place.index);
  if (made.size() != 1) return cell;
  if (made[0]->op == Op::capture) {
    cell.function = unit.text(made[0]->function);
    return cell;
  }
  const std::vector<Operand>& from = operands(function, *made[0]);
  if (from.empty() || made[0]->op == Op::aggregate) return cell;
  return cell_of(unit, function, from[0], depth + 1);
}

const Statement* row_statement(const facts::Function& function, const Operand& operand) {
  if (operand.kind != OperandKind::place) return nullptr;
  const facts::Place& place = function.places[operand.index];
  if (place.root != Root::local || !place.path.empty()) return nullptr;
  std::vector<const Statement*> made = definitions(function, place.index);
  return made.size() == 1 ? made[0] : nullptr;
}

// The name of a row's value: as the aggregate says it; of a pair, what its parts are called.
std::string field_name(const facts::Unit& unit, const Statement& made, size_t i, size_t count) {
  if (made.op == Op::aggregate && i < made.names.size()) return unit.text(made.names[i]);
  if (count == 2) return i == 0 ? kKey : kMapped;
  return std::to_string(i);
}

void add_cells(const facts::Unit& unit, const facts::Function& function, const Statement& made,
               const std::string& prefix, int depth, TableRecord& row) {
  const std::vector<Operand>& from = operands(function, made);
  for (size_t i = 0; i < from.size(); ++i) {
    if (from[i].defaulted) continue;
    std::string name = prefix + field_name(unit, made, i, from.size());
    const Statement* inner = row_statement(function, from[i]);
    if (inner && inner->op == Op::aggregate && depth < kMaxDepth) {
      add_cells(unit, function, *inner, name + ".", depth + 1, row);
    } else {
      row.cells.emplace_back(name, cell_of(unit, function, from[i]));
    }
  }
}

// Nothing, or nothing but zero and null.
bool holds_nothing(const facts::Unit& unit, const facts::Function& function,
                   const Statement& made) {
  return std::all_of(made.args.begin(), made.args.end(), [&](const Operand& operand) {
    if (operand.defaulted || operand.kind == OperandKind::none) return true;
    if (const Statement* inner = row_statement(function, operand)) {
      return inner->op == Op::aggregate && holds_nothing(unit, function, *inner);
    }
    if (operand.kind != OperandKind::constant) return false;
    const facts::Constant& constant = unit.constants[operand.index];
    const bool counted = constant.kind != facts::ConstantKind::string &&
                         constant.kind != facts::ConstantKind::floating;
    return constant.kind == facts::ConstantKind::null || (counted && constant.integer == 0);
  });
}

// The rows of what `made` makes: an aggregate of aggregates, maybe handed to a constructor.
void add_rows(const facts::Unit& unit, const facts::Function& function, const Statement& made,
              int depth, std::vector<TableRecord>& out) {
  if (depth > kMaxDepth) return;
  if (made.op != Op::aggregate) {
    for (const Operand& operand : operands(function, made)) {
      const Statement* inner = row_statement(function, operand);
      if (inner) return add_rows(unit, function, *inner, depth + 1, out);
    }
    return;
  }
  bool names_fields = std::any_of(made.names.begin(), made.names.end(),
                                  [](facts::StringId name) { return name != 0; });
  if (names_fields) {  // one row, or what wraps the rows: std::array's only member
    if (made.args.size() == 1) {
      const Statement* inner = row_statement(function, made.args[0]);
      if (inner && inner->op == Op::aggregate)
        return add_rows(unit, function, *inner, depth + 1, out);
    }
    return;
  }
  for (const Operand& element : made.args) {
    TableRecord row;
    const Statement* inner = row_statement(function, element);
    bool makes = inner && (inner->op == Op::aggregate ||
                           (inner->op == Op::call && operands(function, *inner).size() > 1 &&
                            !operands(function, *inner)[1].defaulted));
    if (makes) {
      add_cells(unit, function, *inner, "", 0, row);
      row.where = location_of(unit, inner->range);
      row.ends = inner->op == Op::aggregate && holds_nothing(unit, function, *inner);
    } else {
      row.cells.emplace_back("", cell_of(unit, function, element));
      row.where = location_of(unit, element.range);
    }
    out.push_back(std::move(row));
  }
}

std::string field_path(const facts::Unit& unit, const facts::Place& place, size_t from,
                       const std::string& below) {
  std::string out;
  for (size_t i = from; i < place.path.size(); ++i) {
    if (place.path[i].kind != StepKind::field) continue;
    if (!out.empty()) out += ".";
    out += unit.text(place.path[i].name);
  }
  if (out.empty() || below.empty()) return out + below;
  return out + "." + below;
}

// Follows one operand back. `inside`: an element was already taken, so what is reached holds rows.
class Tracer {
 public:
  Tracer(const Lookup& lookup, const Lookup::Found& found)
      : lookup_(lookup), unit_(*found.unit), function_(*found.function), found_(found) {}

  std::optional<Column> follow(const Operand& operand, const std::string& field, bool inside,
                               int depth) const {
    if (operand.kind != OperandKind::place || depth > kMaxDepth) return std::nullopt;
    const facts::Place& place = function_.places[operand.index];
    size_t element = place.path.size();
    for (size_t i = 0; i < place.path.size(); ++i) {
      if (place.path[i].kind == StepKind::element) element = i;
    }
    if (element < place.path.size()) {
      if (inside || element != 0) return std::nullopt;
      return root(place, field_path(unit_, place, 1, field), true, depth);
    }
    std::string fields = field_path(unit_, place, 0, field);
    if (inside && fields != field) return std::nullopt;  // a container within an object
    return root(place, fields, inside, depth);
  }

 private:
  std::optional<Column> root(const facts::Place& place, const std::string& field, bool inside,
                             int depth) const {
    if (place.root == Root::global && inside) return of_global(place.index, field);
    if (place.root != Root::local) return std::nullopt;
    std::vector<const Statement*> made = definitions(function_, place.index);
    if (inside && made.size() == 1) {
      std::vector<TableRecord> rows;
      add_rows(unit_, function_, *made[0], 0, rows);
      if (!rows.empty()) return Column{found_, place.index, field};
    }
    for (const Statement* statement : made) {
      if (auto found = through(*statement, field, inside, depth)) return found;
    }
    return std::nullopt;
  }

  std::optional<Column> through(const Statement& made, const std::string& field, bool inside,
                                int depth) const {
    if (made.op == Op::assign || made.op == Op::convert) {
      if (made.args.empty()) return std::nullopt;
      return follow(made.args[0], field, inside, depth + 1);
    }
    if (made.op != Op::call) return std::nullopt;
    const facts::Call& call = function_.calls[made.call];
    if (call.kind == facts::CallKind::constructor) {  // a conversion of the cell itself
      bool copies = call.arguments.size() == 1;
      if (call.arguments.empty() || (!field.empty() && !copies)) return std::nullopt;
      return follow(call.arguments[0], field, inside, depth + 1);
    }
    // `*it`, `routes[i]`, `begin(routes)`: an element of what it is asked of.
    if (call.receiver.kind == OperandKind::place) {
      return element_of(call.receiver, field, depth);
    }
    if (call.arguments.size() == 1) return element_of(call.arguments[0], field, depth);
    return std::nullopt;
  }

  std::optional<Column> element_of(const Operand& from, const std::string& field, int depth) const {
    if (auto whole = follow(from, field, true, depth + 1)) return whole;
    return follow(from, field, false, depth + 1);
  }

  std::optional<Column> of_global(facts::Index index, const std::string& field) const {
    const facts::Global& global = unit_.globals[index];
    Lookup::Found maker = lookup_.function("init:" + unit_.text(global.id));
    if (!maker.function) return std::nullopt;
    return Column{maker, facts::kNone, field};
  }

  const Lookup& lookup_;
  const facts::Unit& unit_;
  const facts::Function& function_;
  const Lookup::Found& found_;
};

bool same_range(const Location& a, const Location& b) {
  return a.file == b.file && std::tie(a.line, a.column) == std::tie(b.line, b.column) &&
         std::tie(a.end_line, a.end_column) == std::tie(b.end_line, b.end_column);
}

facts::Index parameter_of(const Lookup::Found& found, const Operand& operand, int depth) {
  if (operand.kind != OperandKind::place || depth > kMaxDepth) return facts::kNone;
  const facts::Place& place = found.function->places[operand.index];
  if (!place.path.empty()) return facts::kNone;
  if (place.root == Root::parameter) return place.index;
  if (place.root != Root::local) return facts::kNone;
  std::vector<const Statement*> made = definitions(*found.function, place.index);
  if (made.size() != 1) return facts::kNone;
  const std::vector<Operand>& from = operands(*found.function, *made[0]);
  return from.empty() ? facts::kNone : parameter_of(found, from[0], depth + 1);
}

}  // namespace

const facts::Call* call_at(const Lookup::Found& found, const Location& where) {
  for (const facts::Block& block : found.function->blocks) {
    for (const Statement& statement : block.statements) {
      if (statement.op != Op::call) continue;
      const facts::Call& call = found.function->calls[statement.call];
      bool plain = call.kind != facts::CallKind::constructor;
      if (plain && same_range(location_of(*found.unit, statement.range), where)) return &call;
    }
  }
  return nullptr;
}

facts::Index parameter_of(const Lookup::Found& found, const Operand& operand) {
  return parameter_of(found, operand, 0);
}

Cell cell_of(const Lookup::Found& found, const Operand& operand) {
  return cell_of(*found.unit, *found.function, operand);
}

const Cell* TableRecord::cell(const std::string& field) const {
  // `routes.at(path)`, `routes[path].run`: the second part of a pair that was found by its key.
  const std::string mapped = field.empty() ? kMapped : std::string(kMapped) + "." + field;
  const Cell* of_pair = nullptr;
  for (const auto& [name, cell] : cells) {
    if (name == field) return &cell;
    if (name == mapped) of_pair = &cell;
  }
  return of_pair;
}

std::optional<Column> column_of(const Lookup& lookup, const Lookup::Found& found,
                                const facts::Operand& operand) {
  return Tracer(lookup, found).follow(operand, "", false, 0);
}

std::optional<Column> keys_of(const Lookup& lookup, const Lookup::Found& found,
                              const facts::Operand& container) {
  std::optional<Column> keys = Tracer(lookup, found).follow(container, kKey, true, 0);
  if (!keys) return std::nullopt;
  // What maps words to words (`partners.find(name)`) tells no paths apart.
  const std::vector<TableRecord> rows = rows_of(*keys);
  const bool leads = std::any_of(rows.begin(), rows.end(), [](const TableRecord& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), [](const auto& cell) {
      return !cell.second.function.empty() || starts_with(cell.second.text, "/");
    });
  });
  return leads ? keys : std::nullopt;
}

std::vector<TableRecord> rows_of(const Column& column) {
  const facts::Unit& unit = *column.maker.unit;
  const facts::Function& function = *column.maker.function;
  std::vector<TableRecord> rows;
  if (column.root != facts::kNone) {
    std::vector<const Statement*> made = definitions(function, column.root);
    if (made.size() == 1) add_rows(unit, function, *made[0], 0, rows);
    return rows;
  }
  for (const facts::Block& block : function.blocks) {
    for (const Statement& statement : block.statements) {
      facts::Index written = statement.dst;
      if (statement.op == Op::call) {
        const facts::Call& call = function.calls[statement.call];
        if (call.receiver.kind == OperandKind::place) written = call.receiver.index;
      }
      bool global = written != facts::kNone && function.places[written].root == Root::global;
      if (!global || !rows.empty()) continue;
      if (statement.op == Op::aggregate || statement.op == Op::call) {
        add_rows(unit, function, statement, 0, rows);
      } else if (!statement.args.empty()) {
        if (const Statement* made = row_statement(function, statement.args[0])) {
          add_rows(unit, function, *made, 0, rows);
        }
      }
    }
  }
  return rows;
}

std::map<int64_t, std::string> method_bits(const Lookup& lookup, const facts::Unit* own) {
  std::map<int64_t, std::set<std::string>> all, of_own;
  std::set<const facts::Unit*> seen;
  for (const Lookup::Found& found : lookup.functions()) {
    if (!seen.insert(found.unit).second) continue;
    for (const facts::Constant& constant : found.unit->constants) {
      int64_t value = constant.integer;
      bool bit = constant.kind != facts::ConstantKind::string && constant.name != 0 && value > 0 &&
                 (value & (value - 1)) == 0;
      if (!bit) continue;
      auto method = method_of_word(found.unit->text(constant.name));
      if (!method) continue;
      all[value].insert(*method);
      if (found.unit == own) of_own[value].insert(*method);
    }
  }
  std::map<int64_t, std::string> bits;
  for (const auto& [value, methods] : all) {
    const std::set<std::string>& meant = of_own.count(value) ? of_own[value] : methods;
    if (meant.size() == 1) bits.emplace(value, *meant.begin());
  }
  return bits;
}

std::vector<std::string> methods_in(const TableRecord& row,
                                    const std::map<int64_t, std::string>& bits) {
  std::vector<std::string> out;
  for (const auto& [field, cell] : row.cells) {
    if (auto method = method_of_word(cell.text)) {
      out.push_back(*method);
    } else if (cell.number && cell.text.empty() && *cell.number > 0) {
      std::vector<std::string> all;
      int64_t left = *cell.number;
      for (const auto& [bit, method] : bits) {
        if (left & bit) all.push_back(method);
        left &= ~bit;
      }
      if (left == 0 && all.size() > 1) out.insert(out.end(), all.begin(), all.end());
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::string path_continuation(const std::vector<TableRecord>& rows, const std::string& path_field) {
  if (rows.empty()) return "";
  for (const auto& [field, first] : rows[0].cells) {
    bool some = false, all = field != path_field;
    for (const TableRecord& row : rows) {
      const Cell* cell = row.cell(field);
      if (!all || !cell || !cell->function.empty() || cell->number) {
        all = false;
        break;
      }
      bool parameter = starts_with(cell->text, "/{") || starts_with(cell->text, "/:");
      some = some || parameter;
      all = cell->text.empty() || parameter;
    }
    if (all && some) return field;
  }
  return "";
}

Site argument_site(const Lookup& lookup, const flow::Effect& effect, uint32_t index) {
  Lookup::Found found = lookup.function(effect.function_id);
  if (!found.function) return {};
  const facts::Call* call = call_at(found, effect.where);
  for (size_t up = effect.frames.size(); call && index < call->arguments.size(); --up) {
    const Operand& operand = call->arguments[index];
    facts::Index parameter = parameter_of(found, operand);
    if (parameter == facts::kNone || up == 0) return {found, &operand};
    const flow::Frame& frame = effect.frames[up - 1];
    call = nullptr;
    for (const Lookup::Found& caller : lookup.named(last_name(frame.function), frame.where)) {
      if (caller.unit->text(caller.function->name) != frame.function) continue;
      call = call_at(caller, frame.where);
      if (!call) continue;
      found = caller;
      index = parameter;
      break;
    }
  }
  return {};
}

}  // namespace tvaara::api
