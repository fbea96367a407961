#include "api/comparisons.h"

#include <algorithm>

#include "api/dispatch.h"
#include "api/values.h"
#include "base/limits.h"
#include "base/text.h"
#include "facts/location.h"

namespace tvaara::api {
namespace {

using facts::Op;
using facts::Operand;
using facts::OperandKind;
using facts::Statement;
using models::Position;
using models::Row;
using models::Section;

using limits::kMaxConditionDepth;
using limits::kMaxGetterBlocks;
using limits::kMaxWrapperBlocks;
using limits::kMaxWrappers;

// The path is looked up among the keys of a container.
constexpr const char* kAmongKeys = "text.key";

Subject subject_of_label(const std::string& label) {
  if (label == "request.url" || label == "request.path") return Subject::path;
  return label == "request.method" ? Subject::method : Subject::none;
}

// What holds a text, not the answer to a question about one.
bool holds_text(const facts::Type& type) {
  return type.kind == facts::TypeKind::record || type.kind == facts::TypeKind::pointer ||
         type.kind == facts::TypeKind::array || type.kind == facts::TypeKind::unknown;
}

const Operand* operand_at(const facts::Call& call, const Position* at) {
  if (!at) return nullptr;
  if (at->kind == Position::Kind::receiver) return &call.receiver;
  if (at->kind != Position::Kind::argument || at->index >= call.arguments.size()) return nullptr;
  return &call.arguments[at->index];
}

// What a statement makes its result of: its first operand, or the object that is converted.
const Operand* first_operand(const facts::Function& function, const Statement& made) {
  if (made.op != Op::call) return made.args.empty() ? nullptr : &made.args[0];
  const facts::Call& call = function.calls[made.call];
  if (!call.arguments.empty()) return &call.arguments[0];
  bool converts = call.receiver.kind == OperandKind::place && made.dst != call.receiver.index;
  return converts ? &call.receiver : nullptr;
}

// The path is asked for something here that could not be read.
Test unread(const Location& where) {
  Test test;
  test.subject = Subject::path;
  test.where = where;
  return test;
}

// A constant that stands for paths that are not known. (For none at all stands what a parser
// returns where no comparison holds.)
bool is_unread(const std::map<std::string, std::vector<Test>>& cases, const std::string& constant) {
  auto known = cases.find(constant);
  return known == cases.end() || std::any_of(known->second.begin(), known->second.end(),
                                             [](const Test& test) { return test.text.empty(); });
}

}  // namespace

std::map<uint32_t, Subject> subjects_of(const models::Row& row) {
  std::map<uint32_t, Subject> out;
  for (const models::Role& role : row.roles) {
    if (role.at.kind != models::Position::Kind::parameter) continue;
    std::string label = row.attribute(role.name);
    if (label == "request.url") out[role.at.index] = Subject::path;
    if (label == "request.method") out[role.at.index] = Subject::method;
  }
  return out;
}

Comparisons::Comparisons(const Lookup::Found& found, const Lookup& lookup,
                         const models::Matcher& matcher,
                         const std::map<uint32_t, Subject>& parameters, int depth)
    : found_(found),
      unit_(*found.unit),
      function_(*found.function),
      lookup_(lookup),
      matcher_(matcher),
      depth_(depth),
      subjects_(found.function->places.size(), Subject::none),
      tests_(found.function->blocks.size()) {
  for (const facts::Block& block : function_.blocks) {
    for (const Statement& statement : block.statements) {
      if (statement.dst != facts::kNone) definitions_.emplace(statement.dst, &statement);
    }
  }
  classify(parameters);
  for (uint32_t i = 0; i < function_.blocks.size(); ++i) {
    const facts::Block& block = function_.blocks[i];
    if (block.condition.kind == OperandKind::none) continue;
    bool cases = std::any_of(block.edges.begin(), block.edges.end(), [](const facts::Edge& edge) {
      return edge.kind == facts::EdgeKind::case_;
    });
    if (cases) {
      if (subject(block.condition) == Subject::method) {
        switches_.insert(i);
      } else if (const Parsed* cases = parsed(block.condition)) {
        parsed_cases_[i] = cases;
        const bool missed =
            std::any_of(block.edges.begin(), block.edges.end(), [&](const facts::Edge& edge) {
              return edge.kind == facts::EdgeKind::case_ && edge.constant != facts::kNone &&
                     is_unread(*cases, text(unit_.constants[edge.constant].name));
            });
        if (missed) tests_[i].push_back(unread(location_of(unit_, block.condition.range)));
      }
    } else {
      read_condition(block.condition, false, 0, tests_[i]);
    }
  }
  if (depth_ == 0) return;
  for (const facts::Block& block : function_.blocks) {
    for (const Statement& statement : block.statements) {
      if (statement.op == Op::return_ && !statement.args.empty()) {
        read_condition(statement.args[0], false, 0, answers_);
      }
    }
  }
}

const std::vector<Test>* Comparisons::of_case(uint32_t block, const std::string& constant) const {
  auto cases = parsed_cases_.find(block);
  if (cases == parsed_cases_.end()) return nullptr;
  auto known = cases->second->find(constant);
  return known == cases->second->end() || known->second.empty() ? nullptr : &known->second;
}

bool Comparisons::parses(const facts::Call& call) const {
  auto known = parsers_.find(call.callee);
  return known != parsers_.end() && !known->second.empty();
}

// `switch (parse(path))`, `command == Command::list`: by constant, the paths that it stands for.
const Comparisons::Parsed* Comparisons::parsed(const Operand& operand) {
  const facts::Call* call = depth_ == 0 ? call_behind(operand) : nullptr;
  if (!call || call->callee == facts::kNone) return nullptr;
  auto [known, fresh] = parsers_.try_emplace(call->callee);
  if (fresh) known->second = parsed_by(*call);
  return known->second.empty() ? nullptr : &known->second;
}

// What a function that is handed the path returns where a comparison with it holds.
Comparisons::Parsed Comparisons::parsed_by(const facts::Call& call) const {
  Lookup::Found callee = lookup_.function(text(unit_.callees[call.callee].id));
  std::map<uint32_t, Subject> handed;
  for (uint32_t i = 0; i < call.arguments.size(); ++i) {
    if (subject(call.arguments[i]) == Subject::path) handed[i] = Subject::path;
  }
  if (!callee.function || handed.empty()) return {};
  if (callee.function->blocks.size() > kMaxWrapperBlocks) return {};
  Comparisons inner(callee, lookup_, matcher_, handed, depth_ + 1);
  Parsed out;
  const auto& blocks = callee.function->blocks;
  auto returned = [&](const facts::Block& block) {
    std::vector<std::string> names;
    for (const Statement& statement : block.statements) {
      bool constant = statement.op == Op::return_ && !statement.args.empty() &&
                      statement.args[0].kind == OperandKind::constant;
      if (!constant) continue;
      const facts::Unit& unit = *callee.unit;
      const std::string& name = unit.text(unit.constants[statement.args[0].index].name);
      if (!name.empty()) names.push_back(name);
    }
    return names;
  };
  bool any_read = false;
  for (uint32_t i = 0; i < blocks.size(); ++i) {
    const std::vector<Test>& tests = inner.tests_[i];
    if (tests.empty()) continue;
    const bool read = tests.size() == 1 && !tests[0].text.empty();
    const bool negated = tests.size() == 1 && tests[0].negated;
    any_read = any_read || read;
    for (const facts::Edge& edge : blocks[i].edges) {
      if (edge.kind != (negated ? facts::EdgeKind::if_false : facts::EdgeKind::if_true)) continue;
      for (const std::string& name : returned(blocks[edge.block])) {
        out[name].push_back(read ? tests[0] : unread(tests[0].where));
        out[name].back().negated = false;
      }
    }
  }
  if (!any_read || out.empty()) return {};
  for (const facts::Block& block : blocks) {  // what it returns where nothing was met
    for (const std::string& name : returned(block)) out.try_emplace(name);
  }
  return out;
}

bool Comparisons::any(Subject subject) const {
  if (subject == Subject::path && !parsed_cases_.empty()) return true;
  if (subject == Subject::method && !switches_.empty()) return true;
  return std::any_of(tests_.begin(), tests_.end(), [&](const std::vector<Test>& tests) {
    return std::any_of(tests.begin(), tests.end(),
                       [&](const Test& test) { return test.subject == subject; });
  });
}

Subject Comparisons::subject(const Operand& operand) const {
  return operand.kind == OperandKind::place ? subjects_[operand.index] : Subject::none;
}

bool Comparisons::set(facts::Index place, Subject subject) {
  if (place == facts::kNone || subject == Subject::none) return false;
  if (subjects_[place] != Subject::none) return false;
  subjects_[place] = subject;
  return true;
}

// The fields on the way to a place, "Record::field".
std::vector<std::string> Comparisons::fields_of(const facts::Place& place) const {
  facts::TypeId type = 0;
  if (place.root == facts::Root::local) type = function_.locals[place.index].type;
  if (place.root == facts::Root::parameter) type = function_.parameters[place.index].type;
  if (place.root == facts::Root::global) type = unit_.globals[place.index].type;
  std::string record =
      place.root == facts::Root::receiver ? text(function_.record) : text(unit_.types[type].record);
  std::vector<std::string> fields;
  for (const facts::Step& step : place.path) {
    if (step.kind != facts::StepKind::field) continue;
    fields.push_back(record + "::" + text(step.name));
    record = lookup_.field_record(record, text(step.name));
  }
  return fields;
}

// `message->uri.ptr`: some field on the way is a source, or the project keeps there what one said.
Subject Comparisons::field_subject(const facts::Place& place) const {
  if (place.path.empty()) return Subject::none;
  for (const std::string& field : fields_of(place)) {
    for (const Row* row : matcher_.field(field)) {
      Subject subject = subject_of_label(row->kind);
      if (subject != Subject::none) return subject;
    }
    auto kept = lookup_.kept().find(field);
    if (kept != lookup_.kept().end()) return subject_of_label(kept->second);
  }
  return Subject::none;
}

Lookup::Kept Comparisons::kept() const {
  Lookup::Kept kept;
  auto keep = [&](const std::string& field, Subject subject) {
    if (subject == Subject::none) return;
    kept.emplace(field, subject == Subject::path ? "request.url" : "request.method");
  };
  for (const auto& [place, statement] : definitions_) {
    std::vector<std::string> fields = fields_of(function_.places[place]);
    if (!fields.empty() && function_.places[place].path.size() == fields.size()) {
      keep(fields.back(), subjects_[place]);
    }
    if (statement->op != Op::aggregate) continue;
    const std::string& record = text(unit_.types[statement->type].record);
    for (size_t i = 0; i < statement->args.size() && i < statement->names.size(); ++i) {
      if (statement->names[i] != 0 && !record.empty()) {
        keep(record + "::" + text(statement->names[i]), subject(statement->args[i]));
      }
    }
  }
  for (const facts::Call& call : function_.calls) {  // `path_(request.target())`, `path_ = …`
    if (call.receiver.kind != OperandKind::place) continue;
    const facts::Place& place = function_.places[call.receiver.index];
    bool writes = call.kind == facts::CallKind::constructor ||
                  (call.kind == facts::CallKind::operator_ && call.arguments.size() == 1 &&
                   ends_with(text(unit_.callees[call.callee].name), "operator="));
    std::vector<std::string> fields = fields_of(place);
    if (writes && !fields.empty() && place.path.size() == fields.size()) {
      keep(fields.back(), subjects_[call.receiver.index]);
    }
  }
  return kept;
}

Subject Comparisons::labelled(const facts::Call& call) const {
  if (call.callee == facts::kNone) return Subject::none;
  const facts::Callee& callee = unit_.callees[call.callee];
  std::string receiver = text(unit_.types[call.receiver_type].record);
  for (const Row* row : matcher_.call(unit_, callee, receiver)) {
    if (row->section != Section::sources) continue;
    Subject subject = subject_of_label(row->kind);
    if (subject != Subject::none) return subject;
  }
  return Subject::none;
}

// `path_of(request)`: what the project's own function returns.
Subject Comparisons::handed_out(facts::Index index) {
  const facts::Call& call = function_.calls[index];
  if (call.callee == facts::kNone) return Subject::none;
  auto [known, fresh] = handed_out_.try_emplace(call.callee, Subject::none);
  if (!fresh) return known->second;
  Lookup::Found callee = lookup_.function(text(unit_.callees[call.callee].id));
  if (!callee.function) return Subject::none;
  if (depth_ >= kMaxWrappers || callee.function->blocks.size() > kMaxGetterBlocks) {
    limited_ = limited_ || asks_for_path(callee, lookup_, matcher_, AskedOf::path);
    return Subject::none;
  }
  Comparisons inner(callee, lookup_, matcher_, {}, depth_ + 1);
  if (inner.returned() == Subject::none) limited_ = limited_ || inner.limited();
  return known->second = inner.returned();
}

bool Comparisons::classify_statement(const Statement& statement) {
  if (statement.op == Op::call) {
    const facts::Call& call = function_.calls[statement.call];
    bool makes = call.kind == facts::CallKind::constructor;
    facts::Index written =
        makes && call.receiver.kind == OperandKind::place ? call.receiver.index : statement.dst;
    Subject own = labelled(call);
    if (own != Subject::none) {
      asked_records_.insert(text(unit_.types[call.receiver_type].record));
      return set(written, own);
    }
    bool text_result = makes || (call.callee != facts::kNone &&
                                 holds_text(unit_.types[unit_.callees[call.callee].returns]));
    if (!text_result) return false;
    Subject from = makes ? Subject::none : subject(call.receiver);
    for (const Operand& argument : call.arguments) {
      if (from == Subject::none) from = subject(argument);
    }
    if (from == Subject::none && !makes) from = handed_out(statement.call);
    bool changed = set(written, from);
    // `path = text` of a class is a call of its operator.
    if (call.kind == facts::CallKind::operator_ && call.arguments.size() == 1 &&
        ends_with(text(unit_.callees[call.callee].name), "operator=") &&
        call.receiver.kind == OperandKind::place) {
      changed = set(call.receiver.index, subject(call.arguments[0])) || changed;
    }
    return changed;
  }
  bool copies = statement.op == Op::assign || statement.op == Op::convert ||
                statement.op == Op::choose || statement.op == Op::aggregate;
  if (!copies) return false;
  bool changed = false;
  for (const Operand& operand : statement.args) {
    changed = set(statement.dst, subject(operand)) || changed;
  }
  return changed;
}

void Comparisons::classify(const std::map<uint32_t, Subject>& parameters) {
  for (facts::Index i = 0; i < function_.places.size(); ++i) {
    const facts::Place& place = function_.places[i];
    if (place.root == facts::Root::parameter) {
      auto given = parameters.find(place.index);
      if (given != parameters.end()) set(i, given->second);
    }
    set(i, field_subject(place));
  }
  for (bool changed = true; changed;) {  // each round names one place more
    changed = false;
    for (const facts::Block& block : function_.blocks) {
      for (const Statement& statement : block.statements) {
        changed = classify_statement(statement) || changed;
        if (statement.op == Op::return_ && !statement.args.empty() && returned_ == Subject::none) {
          returned_ = subject(statement.args[0]);
        }
      }
    }
  }
}

const Statement* Comparisons::definition(const Operand& operand) const {
  if (operand.kind != OperandKind::place) return nullptr;
  if (definitions_.count(operand.index) != 1) return nullptr;
  return definitions_.find(operand.index)->second;
}

// The literal that an operand is, through copies, conversions and constructors.
std::string Comparisons::text_of(const Operand& operand) const {
  std::set<facts::Index> seen;
  return text_of(operand, 0, seen);
}

std::string Comparisons::text_of(const Operand& operand, int depth,
                                 std::set<facts::Index>& seen) const {
  if (depth > kMaxConditionDepth) return "";
  if (operand.kind == OperandKind::constant) {
    const facts::Constant& constant = unit_.constants[operand.index];
    return constant.kind == facts::ConstantKind::string ? text(constant.text) : text(constant.name);
  }
  if (operand.kind != OperandKind::place || !seen.insert(operand.index).second) return "";
  const facts::Place& place = function_.places[operand.index];
  if (place.root == facts::Root::global && place.path.empty()) return global_text(place.index);
  for (auto [at, end] = definitions_.equal_range(operand.index); at != end; ++at) {
    const Statement& made = *at->second;
    const Operand* from = first_operand(function_, made);
    if (!from) continue;
    std::string found = text_of(*from, depth + 1, seen);
    if (!found.empty()) return found;
  }
  for (const facts::Block& block : function_.blocks) {
    for (const Statement& statement : block.statements) {
      if (statement.op != Op::call) continue;
      const facts::Call& call = function_.calls[statement.call];
      bool makes = call.kind == facts::CallKind::constructor &&
                   call.receiver.kind == OperandKind::place &&
                   call.receiver.index == operand.index && !call.arguments.empty();
      if (makes) return text_of(call.arguments[0], depth + 1, seen);
    }
  }
  return "";
}

// What a global constant was initialised with; the name of one that stands for a method.
std::string Comparisons::global_text(facts::Index index) const {
  const facts::Global& global = unit_.globals[index];
  Lookup::Found maker = lookup_.function("init:" + text(global.id));
  if (maker.function && maker.function != found_.function) {
    Comparisons inside(maker, lookup_, matcher_, {}, kMaxWrappers);
    for (const facts::Block& block : maker.function->blocks) {
      for (const Statement& statement : block.statements) {
        if (statement.op == Op::return_) continue;
        const auto& from = statement.op == Op::call
                               ? maker.function->calls[statement.call].arguments
                               : statement.args;
        if (from.empty() || statement.op == Op::aggregate) continue;
        std::string found = inside.text_of(from[0]);
        if (!found.empty()) return found;
      }
    }
  }
  const std::string& name = text(global.name);
  return method_of_word(name) ? name : "";
}

void Comparisons::read_call(const facts::Call& call, const Location& where, bool equals_zero,
                            bool negated, std::vector<Test>& out) const {
  if (call.callee == facts::kNone) return;
  std::string receiver = text(unit_.types[call.receiver_type].record);
  for (const Row* row : matcher_.call(unit_, unit_.callees[call.callee], receiver)) {
    if (row->section != Section::settings || !starts_with(row->kind, "text.")) continue;
    if ((row->attribute("when") == "0") != equals_zero) continue;
    const Operand* left = operand_at(call, row->role("left"));
    const Operand* right = operand_at(call, row->role("right"));
    if (!left || !right) continue;
    // `message.uri` of an argument: a field that is known to be the path.
    bool of_field = !row->role("left")->path.empty();
    const bool among = row->kind == kAmongKeys;
    if (!of_field && !among && subject(*left) == Subject::none) std::swap(left, right);
    Test test;
    test.subject = of_field ? Subject::path : subject(*left);
    if (test.subject == Subject::none) continue;
    if (among) {
      // Of a container that is filled at run time nothing tells whether its keys are paths, or
      // what parameters are looked up in.
      test.column = keys_of(lookup_, found_, *right);
      if (!test.column) continue;
    } else {
      set_right(test, *right);
    }
    // An unknown method says nothing; that the path meets an unknown text must be told.
    bool known = !test.text.empty() || test.column || test.parameter != facts::kNone;
    if (!known && (test.subject != Subject::path || of_field)) continue;
    bool equal = row->kind == "text.equal" || among;
    test.mode = equal                        ? Test::Mode::equal
                : row->kind == "text.prefix" ? Test::Mode::prefix
                                             : Test::Mode::pattern;
    test.dialect = row->attribute("format");
    test.negated = negated;
    test.where = where;
    out.push_back(std::move(test));
    return;
  }
}

// What the subject is compared with: a text, a column of a table, or what the caller says.
void Comparisons::set_right(Test& test, const Operand& right) const {
  test.text = text_of(right);
  if (!test.text.empty()) return;
  test.column = column_of(lookup_, found_, right);
  if (!test.column && depth_ > 0) test.parameter = parameter(right);
}

facts::Index Comparisons::parameter(const Operand& operand, int depth) const {
  if (operand.kind != OperandKind::place || depth > kMaxConditionDepth) return facts::kNone;
  const facts::Place& place = function_.places[operand.index];
  if (!place.path.empty()) return facts::kNone;
  if (place.root == facts::Root::parameter) return place.index;
  const Statement* made = definition(operand);
  if (!made) return facts::kNone;
  const Operand* from = first_operand(function_, *made);
  return from ? parameter(*from, depth + 1) : facts::kNone;
}

// `const char* rest = nullptr; if ((rest = after(path)) != nullptr)`: the call among what is
// written.
const facts::Call* Comparisons::call_behind(const Operand& operand) const {
  std::set<facts::Index> seen;
  return call_behind(operand, 0, seen);
}

const facts::Call* Comparisons::call_behind(const Operand& operand, int depth,
                                            std::set<facts::Index>& seen) const {
  if (operand.kind != OperandKind::place || depth > kMaxConditionDepth) return nullptr;
  if (!seen.insert(operand.index).second) return nullptr;
  const facts::Call* found = nullptr;
  for (auto [at, end] = definitions_.equal_range(operand.index); at != end; ++at) {
    const Statement& made = *at->second;
    const facts::Call* call = nullptr;
    bool copies = made.op == Op::assign || made.op == Op::convert;
    if (made.op == Op::call) call = &function_.calls[made.call];
    if (copies && !made.args.empty()) {
      if (made.args[0].kind == OperandKind::constant) continue;
      call = call_behind(made.args[0], depth + 1, seen);
    }
    if (!call || found) return nullptr;
    found = call;
  }
  return found;
}

// `if (is_path(request, "/a"))`: the project's own function compares the path with its parameter.
void Comparisons::read_wrapper(const facts::Call& call, const Location& where, bool negated,
                               std::vector<Test>& out) const {
  if (call.callee == facts::kNone) return;
  Lookup::Found callee = lookup_.function(text(unit_.callees[call.callee].id));
  if (!callee.function || callee.function->blocks.size() > kMaxWrapperBlocks) return;
  std::map<uint32_t, Subject> handed;
  for (uint32_t i = 0; i < call.arguments.size(); ++i) {
    Subject own = subject(call.arguments[i]);
    if (own != Subject::none) handed[i] = own;
  }
  if (depth_ >= kMaxWrappers) {
    for (const auto& [i, own] : handed) limited_ = limited_ || own == Subject::path;
    return;
  }
  Comparisons inner(callee, lookup_, matcher_, handed, depth_ + 1);
  std::optional<Test> found;
  bool differs = false;  // it returns what is zero where they are equal, as `strcmp` does
  auto consider = [&](const std::vector<Test>& tests, bool returned) {
    for (const Test& test : tests) {
      if (test.parameter >= call.arguments.size()) continue;
      bool wider = found && test.mode == Test::Mode::equal;
      if (wider) continue;
      found = test;
      differs = returned && test.negated;
    }
  };
  for (const std::vector<Test>& tests : inner.tests_) consider(tests, false);
  consider(inner.answers_, true);
  if (!found) {
    limited_ = limited_ || inner.limited();
    return;
  }
  if (differs) negated = !negated;
  Test test = *found;
  const Operand& right = call.arguments[test.parameter];
  test.parameter = facts::kNone;
  test.negated = negated;
  test.where = where;
  set_right(test, right);
  bool known = !test.text.empty() || test.column || test.parameter != facts::kNone;
  if (known) out.push_back(std::move(test));
}

// `routes.find(path) != routes.end()`: something was found.
bool Comparisons::read_found(const facts::Call& call, const Location& where, bool negated,
                             std::vector<Test>& out) const {
  if (call.kind != facts::CallKind::operator_ || call.callee == facts::kNone) return false;
  std::string name = last_name(text(unit_.callees[call.callee].name));
  if (name != "operator==" && name != "operator!=") return false;
  std::vector<const Operand*> sides{&call.receiver};
  for (const Operand& argument : call.arguments) sides.push_back(&argument);
  for (const Operand* side : sides) {
    const facts::Call* searched = call_behind(*side);
    if (!searched || !looks_among_keys(*searched)) continue;
    read_call(*searched, where, false, negated == (name == "operator!="), out);
    return !out.empty();
  }
  return false;
}

bool Comparisons::looks_among_keys(const facts::Call& call) const {
  if (call.callee == facts::kNone) return false;
  std::string receiver = text(unit_.types[call.receiver_type].record);
  std::vector<const Row*> rows = matcher_.call(unit_, unit_.callees[call.callee], receiver);
  return std::any_of(rows.begin(), rows.end(),
                     [](const Row* row) { return row->kind == kAmongKeys; });
}

void Comparisons::read_condition(const Operand& operand, bool negated, int depth,
                                 std::vector<Test>& out) {
  const Statement* made = definition(operand);
  if (!made) return;
  if (depth > kMaxConditionDepth) {
    limited_ = limited_ || std::count(subjects_.begin(), subjects_.end(), Subject::path) != 0;
    return;
  }
  Location where = location_of(unit_, made->range);
  if (made->op == Op::call) {
    if (read_found(function_.calls[made->call], where, negated, out)) return;
    read_call(function_.calls[made->call], where, false, negated, out);
    // `if (strcmp(a, b))` asks whether they differ.
    if (out.empty()) read_call(function_.calls[made->call], where, true, !negated, out);
    if (out.empty()) read_wrapper(function_.calls[made->call], where, negated, out);
    return;
  }
  if (made->op == Op::convert || made->op == Op::assign) {
    read_condition(made->args[0], negated, depth + 1, out);
    return;
  }
  const std::string& what = text(made->detail);
  if (made->op == Op::compute && what == "!") {
    read_condition(made->args[0], !negated, depth + 1, out);
    return;
  }
  if (made->op == Op::choose && made->args.size() == 3) {  // `a && b`, `a || b` as a value
    auto is = [&](const Operand& part, int64_t value) {
      return part.kind == OperandKind::constant &&
             unit_.constants[part.index].kind == facts::ConstantKind::boolean &&
             unit_.constants[part.index].integer == value;
    };
    bool all = is(made->args[2], 0) && !negated, none = is(made->args[1], 1) && negated;
    if (all || none) {
      read_condition(made->args[0], negated, depth + 1, out);
      read_condition(made->args[all ? 1 : 2], negated, depth + 1, out);
      return;
    }
  }
  bool both = what == "&&" && !negated;
  if (both && (made->op == Op::compute || made->op == Op::choose)) {
    for (const Operand& part : made->args) read_condition(part, negated, depth + 1, out);
    return;
  }
  if (made->op != Op::compute || (what != "==" && what != "!=") || made->args.size() != 2) return;
  bool unequal = what == "!=";
  for (int side = 0; side < 2; ++side) {
    const Operand& value = made->args[static_cast<size_t>(side)];
    const Operand& other = made->args[static_cast<size_t>(1 - side)];
    if (other.kind != OperandKind::constant) continue;
    const facts::Constant& constant = unit_.constants[other.index];
    if (subject(value) == Subject::method && constant.name != 0) {
      out.push_back({Subject::method,
                     Test::Mode::equal,
                     text(constant.name),
                     "",
                     negated != unequal,
                     where,
                     {},
                     facts::kNone});
      return;
    }
    if (const Parsed* cases = parsed(value)) {
      if (is_unread(*cases, text(constant.name))) {
        out.push_back(unread(where));
        return;
      }
      const std::vector<Test>& tests = cases->at(text(constant.name));
      if (tests.empty()) return;
      if (tests.size() != 1) {  // not one path, and not none
        out.push_back(unread(where));
        return;
      }
      out.push_back(tests[0]);
      out.back().negated = negated != unequal;
      return;
    }
    const facts::Call* compared = call_behind(value);
    bool zero = constant.integer == 0 && constant.kind != facts::ConstantKind::string;
    if (zero && compared) {
      size_t before = out.size();
      if (looks_among_keys(*compared)) {  // how many of them there are
        read_call(*compared, where, false, negated == unequal, out);
        return;
      }
      read_call(*compared, where, true, negated != unequal, out);
      if (out.size() == before) read_wrapper(*compared, where, negated == unequal, out);
      return;
    }
  }
}

}  // namespace tvaara::api
