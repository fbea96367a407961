// model_rows MODELS LIBRARY FILE…: the rows of LIBRARY that nothing in the files matches: facts,
// and configuration documents.
//
// Idea: a row that meets nothing in the library's own fixtures is a slip (a misspelt name, a type
// that is never spelled so), and slips in models are silent in use. So each is an error here.
// Constants are followed through the temporaries of one function, which is what fixtures need.
#include <algorithm>
#include <cstdio>
#include <set>
#include <string>
#include <vector>

#include "api/documents.h"
#include "base/file.h"
#include "facts/codec.h"
#include "models/models.h"
#include "spec/document.h"

namespace tvaara {
namespace {

using facts::Operand;
using facts::OperandKind;
using models::MatchKind;
using models::Row;

constexpr int kMaxSteps = 8;  // copies between a literal and the argument it becomes

class Coverage {
 public:
  explicit Coverage(const models::ModelSet& models) : matcher_(models) {}

  void add(const facts::Unit& unit) {
    unit_ = &unit;
    for (const facts::MacroUse& macro : unit.macros) add_all(matcher_.macro(unit.text(macro.name)));
    for (const facts::Function& function : unit.functions) {
      function_ = &function;
      add_overrides(function);
      add_definition(function);
      for (const facts::Call& call : function.calls) add_call(call);
      for (const facts::Place& place : function.places) add_reads(place);
      for (const facts::Block& block : function.blocks) {
        for (const facts::Statement& statement : block.statements) add_write(statement);
      }
    }
  }
  void add(const spec::Document& document, const models::ModelSet& models) {
    for (const models::Library& library : models.libraries) {
      for (const Row& row : library.rows) {
        bool fits = row.match == MatchKind::document && !api::entries_of(row, document).empty();
        if (fits) met_.insert(&row);
      }
    }
  }
  bool met(const Row& row) const { return met_.count(&row) != 0; }

 private:
  void add_all(const std::vector<const Row*>& rows) { met_.insert(rows.begin(), rows.end()); }

  void add_call(const facts::Call& call) {
    if (call.callee == facts::kNone) return;
    const facts::Callee& callee = unit_->callees[call.callee];
    const facts::Type& type = unit_->types[call.receiver_type];
    std::string receiver = unit_->text(type.record);
    // With its template arguments, as the engine looks rows up.
    const std::string& spelling = unit_->text(type.spelling);
    if (!receiver.empty() && spelling.starts_with(receiver + "<")) receiver = spelling;
    if (receiver.empty()) receiver = unit_->text(callee.record);
    auto given = std::count_if(call.arguments.begin(), call.arguments.end(),
                               [](const Operand& operand) { return !operand.defaulted; });
    for (const Row* row : matcher_.call(*unit_, callee, receiver)) {
      if (row->attribute("of") == "definition") continue;
      if (given < row->min_arguments || given > row->max_arguments) continue;
      bool fits = true;
      for (const models::ConstantArgument& wanted : row->where) {
        fits = fits && wanted.index < call.arguments.size() &&
               constant_fits(call.arguments[wanted.index], wanted);
      }
      if (fits) met_.insert(row);
    }
  }

  // Rows of sources may name a function of the program's own, for its parameters: `main`.
  void add_definition(const facts::Function& function) {
    if (function.blocks.empty()) return;
    facts::Callee callee;
    callee.name = function.name;
    for (const facts::Local& parameter : function.parameters) {
      callee.parameters.push_back(parameter.type);
    }
    for (const Row* row : matcher_.call(*unit_, callee, "")) {
      const bool definition = row->attribute("of") == "definition";
      if (definition || (row->section == models::Section::sources && function.record == 0)) {
        met_.insert(row);
      }
    }
  }

  // A method of a class with bases may override theirs; the bases are near enough here.
  void add_overrides(const facts::Function& function) {
    const std::string& name = unit_->text(function.name);
    if (function.record == 0) return;
    std::string method = name.substr(name.rfind("::"));
    for (const facts::Record& record : unit_->records) {
      for (facts::StringId base : record.bases) {
        std::string written = unit_->text(base);
        add_all(matcher_.overridden(written.substr(0, written.find('<')) + method));
      }
    }
  }

  bool is_global(const Operand& operand, const models::ConstantArgument& wanted) const {
    if (operand.kind != OperandKind::place) return false;
    const facts::Place& place = function_->places[operand.index];
    if (place.root != facts::Root::global || !place.path.empty()) return false;
    const std::string& name = unit_->text(unit_->globals[place.index].name);
    return std::find(wanted.values.begin(), wanted.values.end(), name) != wanted.values.end();
  }

  bool constant_fits(const Operand& operand, const models::ConstantArgument& wanted) const {
    if (is_global(operand, wanted)) return true;
    // What made an object is followed by the engine, not here.
    if (wanted.values[0].starts_with("object ")) return true;
    const facts::Constant* constant = constant_of(operand, 0);
    if (!constant) return wanted.unless;
    bool found = false;
    for (const std::string& value : wanted.values) found = found || is(*constant, value);
    return found != wanted.negated;
  }

  bool is(const facts::Constant& constant, const std::string& wanted) const {
    using Kind = facts::ConstantKind;
    if (constant.kind == Kind::string) return "\"" + unit_->text(constant.text) + "\"" == wanted;
    if (constant.kind == Kind::null) return wanted == "null" || wanted == "0";
    std::string name = unit_->text(constant.name);
    if (name == wanted || name.ends_with("::" + wanted)) return true;
    if (wanted == "true" || wanted == "false") return constant.integer == (wanted == "true");
    return std::to_string(constant.integer) == wanted;
  }

  const facts::Constant* constant_of(const Operand& operand, int steps) const {
    if (operand.kind == OperandKind::constant) return &unit_->constants[operand.index];
    if (operand.kind != OperandKind::place || steps > kMaxSteps) return nullptr;
    for (const facts::Block& block : function_->blocks) {
      for (const facts::Statement& statement : block.statements) {
        if (statement.dst == operand.index && !statement.args.empty()) {
          return constant_of(statement.args[0], steps + 1);
        }
        if (statement.op != facts::Op::call) continue;
        const facts::Call& call = function_->calls[statement.call];
        bool makes = statement.dst == operand.index || (call.receiver.kind == OperandKind::place &&
                                                        call.receiver.index == operand.index);
        if (call.kind == facts::CallKind::constructor && makes && !call.arguments.empty()) {
          return constant_of(call.arguments[0], steps + 1);
        }
      }
    }
    return nullptr;
  }

  // Places name fields without their record; a record that the unit speaks of is near enough here.
  std::vector<std::string> qualified(const facts::Step& step) const {
    std::vector<std::string> names;
    if (step.kind != facts::StepKind::field) return names;
    for (const facts::Type& type : unit_->types) {
      if (type.record != 0) {
        names.push_back(unit_->text(type.record) + "::" + unit_->text(step.name));
      }
    }
    return names;
  }

  void add_reads(const facts::Place& place) {
    if (place.root == facts::Root::global) {
      add_all(matcher_.field(unit_->text(unit_->globals[place.index].name)));
    }
    for (const facts::Step& step : place.path) {
      for (const std::string& name : qualified(step)) add_all(matcher_.field(name));
    }
  }

  void add_write(const facts::Statement& statement) {
    facts::Index written = statement.dst;
    if (statement.op == facts::Op::call) {  // `response.body = text` is a call of an operator
      const facts::Call& call = function_->calls[statement.call];
      if (call.kind == facts::CallKind::operator_ && call.receiver.kind == OperandKind::place) {
        written = call.receiver.index;
      }
    }
    if (written == facts::kNone || function_->places[written].path.empty()) return;
    for (const std::string& name : qualified(function_->places[written].path.back())) {
      add_all(matcher_.assign(name));
    }
  }

  models::Matcher matcher_;
  std::set<const Row*> met_;
  const facts::Unit* unit_ = nullptr;
  const facts::Function* function_ = nullptr;
};

int run(const std::string& folder, const std::string& name, const std::vector<std::string>& files) {
  auto models = models::load_models(folder);
  if (!models) {
    std::fprintf(stderr, "%s\n", models.error().to_string().c_str());
    return 2;
  }
  Coverage coverage(*models);
  for (const std::string& file : files) {
    auto bytes = read_file(file);
    if (!bytes) {
      std::fprintf(stderr, "%s\n", bytes.error().to_string().c_str());
      return 2;
    }
    if (!file.ends_with(".facts")) {
      coverage.add(*spec::Document::parse(file, std::move(*bytes)), *models);
      continue;
    }
    auto unit = facts::decode(*bytes);
    if (!unit) {
      std::fprintf(stderr, "%s: %s\n", file.c_str(), unit.error().to_string().c_str());
      return 2;
    }
    coverage.add(*unit);
  }
  size_t rows = 0, missed = 0;
  for (const models::Library& library : models->libraries) {
    if (library.name != name) continue;
    for (const Row& row : library.rows) {
      if (row.names.empty()) continue;  // a convention without a match
      ++rows;
      if (coverage.met(row)) continue;
      ++missed;
      std::fprintf(stderr, "%s:%u: nothing in the fixtures matches this row (%s %s)\n",
                   row.file.c_str(), row.line, std::string(to_string(row.section)).c_str(),
                   row.names[0].c_str());
    }
  }
  std::printf("%s: %zu of %zu rows met\n", name.c_str(), rows - missed, rows);
  return missed == 0 && rows != 0 ? 0 : 1;
}

}  // namespace
}  // namespace tvaara

int main(int count, char** arguments) {
  if (count < 4) {
    std::fprintf(stderr, "usage: model_rows MODELS LIBRARY FACTS...\n");
    return 2;
  }
  return tvaara::run(arguments[1], arguments[2], {arguments + 3, arguments + count});
}
