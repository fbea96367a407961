#include "api/lookup.h"

#include <algorithm>
#include <set>

#include "base/glob.h"
#include "base/text.h"
#include "facts/location.h"

namespace tvaara::api {
namespace {

std::string without_arguments(const std::string& name) { return name.substr(0, name.find('<')); }

// The class that a place of the function is of, as far as declarations say.
std::string record_of_place(const facts::Unit& unit, const facts::Function& function,
                            const facts::Place& place) {
  facts::TypeId type = 0;
  std::string record;
  if (place.root == facts::Root::local) type = function.locals[place.index].type;
  if (place.root == facts::Root::parameter) type = function.parameters[place.index].type;
  if (place.root == facts::Root::global) type = unit.globals[place.index].type;
  record =
      place.root == facts::Root::receiver ? unit.text(function.record) : pointed_record(unit, type);
  for (const facts::Step& step : place.path) {
    if (step.kind != facts::StepKind::field) continue;
    std::string next;
    for (const facts::Record& known : unit.records) {
      if (unit.text(known.name) != record) continue;
      for (const facts::Field& field : known.fields) {
        if (field.name == step.name) next = pointed_record(unit, field.type);
      }
    }
    record = next;
  }
  return record;
}

// What a statement converts to the place: also a handle to one that holds the same as a base.
const facts::Operand* converted_to(const facts::Unit& unit, const facts::Function& function,
                                   const facts::Statement& statement, facts::Index place) {
  if (statement.op == facts::Op::convert || statement.op == facts::Op::assign) {
    return statement.dst == place && !statement.args.empty() ? &statement.args[0] : nullptr;
  }
  if (statement.op != facts::Op::call) return nullptr;
  const facts::Call& call = function.calls[statement.call];
  const bool makes = call.kind == facts::CallKind::constructor && call.callee != facts::kNone &&
                     call.receiver.kind == facts::OperandKind::place &&
                     call.receiver.index == place && !call.arguments.empty();
  if (!makes) return nullptr;
  const std::string& record = unit.text(unit.callees[call.callee].record);
  const bool handle = record == "std::unique_ptr" || record == "std::shared_ptr";
  return handle ? &call.arguments[0] : nullptr;
}

// Follows conversions to a base back to what was converted.
std::string record_of_operand(const facts::Unit& unit, const facts::Function& function,
                              const facts::Operand& operand, int steps = 0) {
  constexpr int kMaxSteps = 8;
  if (operand.kind != facts::OperandKind::place || steps > kMaxSteps) return "";
  const facts::Place& place = function.places[operand.index];
  bool temporary = place.root == facts::Root::local && place.path.empty() &&
                   function.locals[place.index].name == 0;
  if (temporary) {
    for (const facts::Block& block : function.blocks) {
      for (const facts::Statement& statement : block.statements) {
        const facts::Operand* converted = converted_to(unit, function, statement, operand.index);
        if (!converted) continue;
        std::string from = record_of_operand(unit, function, *converted, steps + 1);
        if (!from.empty()) return from;
      }
    }
  }
  return record_of_place(unit, function, place);
}

// What the name of a function that initialises a global ends with.
constexpr std::string_view kInitializer = "::(initializer)";

// The text is written in the function: `kName{"…"}`, `kName = "…"`.
bool initialised_with(const Lookup::Found& found, const std::string& text) {
  auto is = [&](const facts::Operand& operand) {
    if (operand.kind != facts::OperandKind::constant) return false;
    const facts::Constant& constant = found.unit->constants[operand.index];
    return constant.kind == facts::ConstantKind::string && found.unit->text(constant.text) == text;
  };
  for (const facts::Block& block : found.function->blocks) {
    for (const facts::Statement& made : block.statements) {
      const std::vector<facts::Operand>& from =
          made.op == facts::Op::call ? found.function->calls[made.call].arguments : made.args;
      if (!from.empty() && is(from[0])) return true;
    }
  }
  return false;
}

}  // namespace

std::string pointed_record(const facts::Unit& unit, facts::TypeId type) {
  std::string record = unit.text(unit.types[type].record);
  if (record != "std::shared_ptr" && record != "std::unique_ptr") return record;
  const std::string& spelling = unit.text(unit.types[type].spelling);
  size_t open = spelling.find('<');
  if (open == std::string::npos) return record;
  return spelling.substr(open + 1, spelling.find_first_of("<,>", open + 1) - open - 1);
}

bool holds_text_or_number(const facts::Unit& unit, const facts::Type& type) {
  switch (type.kind) {
    case facts::TypeKind::boolean:
    case facts::TypeKind::integer:
    case facts::TypeKind::character:
    case facts::TypeKind::floating:
      return true;
    case facts::TypeKind::pointer:
      return unit.text(type.spelling) == "const char *";
    default: {
      std::string record = last_name(unit.text(type.record));
      return record == "basic_string" || record == "basic_string_view";
    }
  }
}

std::string last_name(const std::string& qualified) {
  size_t at = qualified.rfind("::");
  return at == std::string::npos ? qualified : qualified.substr(at + 2);
}

void Lookup::keep(Kept kept, const Kept& unregistered) {
  kept_ = std::move(kept);
  for (const auto& [field, label] : kept_) kept_names_.insert(last_name(field));
  for (const auto& [field, label] : unregistered) unregistered_names_.insert(last_name(field));
}

bool Lookup::reads_kept(const Found& found, bool any) const {
  const std::set<std::string>& names = any ? kept_names_ : unregistered_names_;
  auto names_one = [&](const facts::Step& step) {
    return step.kind == facts::StepKind::field && names.count(found.unit->text(step.name));
  };
  return !names.empty() &&
         std::any_of(found.function->places.begin(), found.function->places.end(),
                     [&](const facts::Place& place) {
                       return std::any_of(place.path.begin(), place.path.end(), names_one);
                     });
}

bool Lookup::own_lookup(const Location& where) const {
  return std::any_of(own_lookups_.begin(), own_lookups_.end(), [&](const Location& own) {
    return flow::within(own, where) || flow::within(where, own);
  });
}

std::string Lookup::field_record(const std::string& record, const std::string& field) const {
  auto fields = field_records_.find(record);
  if (fields == field_records_.end()) return "";
  auto found = fields->second.find(field);
  return found == fields->second.end() ? "" : found->second;
}

const std::string& id_of(const Lookup::Found& found) {
  return found.unit->text(found.function->id);
}

flow::Callable callable_of(const Lookup::Found& found) {
  flow::Callable callable;
  callable.function = found.unit->text(found.function->id);
  callable.name = found.unit->text(found.function->name);
  callable.where = location_of(*found.unit, found.function->range);
  return callable;
}

Lookup::Lookup(const flow::Program& program) : Lookup(program.units()) {}

Lookup::Lookup(const std::vector<facts::Unit>& units) {
  for (const facts::Unit& unit : units) {
    for (const facts::Function& function : unit.functions) {
      if (function.body == facts::BodyState::none) continue;
      if (!by_id_.emplace(unit.text(function.id), functions_.size()).second) continue;
      by_record_[without_arguments(unit.text(function.record))].push_back(functions_.size());
      by_name_[last_name(unit.text(function.name))].push_back(functions_.size());
      functions_.push_back({&unit, &function});
    }
    for (const facts::Record& record : unit.records) {
      auto& bases = bases_[without_arguments(unit.text(record.name))];
      const facts::Index file = unit.ranges[record.range].file;
      const bool own = record.range != 0 && file < unit.files.size() && unit.files[file].in_root;
      if (own) own_records_.insert(unit.text(record.name));
      for (const facts::Field& field : record.fields) {
        std::string of_field = pointed_record(unit, field.type);
        if (of_field.empty()) continue;
        field_records_[unit.text(record.name)].emplace(unit.text(field.name), of_field);
      }
      for (facts::StringId base : record.bases) {
        std::string name = without_arguments(unit.text(base));
        if (std::find(bases.begin(), bases.end(), name) == bases.end()) bases.push_back(name);
      }
    }
  }
}

Lookup::Found Lookup::function(const std::string& id) const {
  auto found = by_id_.find(id);
  return found == by_id_.end() ? Found{} : functions_[found->second];
}

std::vector<std::string> Lookup::with_bases(const std::string& record) const {
  std::vector<std::string> out{without_arguments(record)};
  for (size_t i = 0; i < out.size(); ++i) {
    auto bases = bases_.find(out[i]);
    if (bases == bases_.end()) continue;
    for (const std::string& base : bases->second) {
      if (std::find(out.begin(), out.end(), base) == out.end()) out.push_back(base);
    }
  }
  return out;
}

std::vector<Lookup::Found> Lookup::members(const std::string& record,
                                           const std::string& glob) const {
  std::vector<Found> out;
  std::set<std::string> seen;  // what a class overrides is not its base's
  for (const std::string& owner : with_bases(record)) {
    auto own = by_record_.find(owner);
    if (own == by_record_.end()) continue;
    std::vector<std::string> names;
    for (size_t index : own->second) {
      const Found& found = functions_[index];
      std::string name = last_name(found.unit->text(found.function->name));
      if (!glob_match(glob, name) || seen.count(name)) continue;
      out.push_back(found);
      names.push_back(name);
    }
    seen.insert(names.begin(), names.end());
  }
  return out;
}

std::vector<Lookup::Found> Lookup::named(const std::string& name, const Location& near) const {
  std::vector<Found> all, made_here;
  auto own = by_name_.find(name);
  if (own == by_name_.end()) return all;
  for (size_t index : own->second) {
    const Found& found = functions_[index];
    Location where = location_of(*found.unit, found.function->range);
    all.push_back(found);
    // A macro makes the function at its own place, or the body follows it.
    if (where.file == near.file && where.line >= near.line && where.line <= near.end_line + 1) {
      made_here.push_back(found);
    }
  }
  return made_here.empty() ? all : made_here;
}

std::vector<std::string> Lookup::records(const std::string& name) const {
  std::vector<std::string> out;
  for (const auto& [record, functions] : by_record_) {
    if (record == name || ends_with(record, "::" + name)) out.push_back(record);
  }
  return out;
}

std::vector<std::string> Lookup::records_named_by(const std::string& constant,
                                                  const std::string& text) const {
  std::vector<std::string> out;
  const std::string ending = "::" + constant + std::string(kInitializer);
  auto own = by_name_.find(std::string(kInitializer.substr(2)));
  if (own == by_name_.end()) return out;
  for (size_t index : own->second) {
    const Found& found = functions_[index];
    const std::string& name = found.unit->text(found.function->name);
    if (!ends_with(name, ending) || !initialised_with(found, text)) continue;
    out.push_back(name.substr(0, name.size() - ending.size()));
  }
  return out;
}

namespace {

// What `answer` says of the calls at the place, the first of which it says anything.
template <class Answer>
std::string of_calls_at(const Location& where, const facts::Unit& unit,
                        const facts::Function& function, const Answer& answer) {
  for (const facts::Block& block : function.blocks) {
    for (const facts::Statement& statement : block.statements) {
      if (statement.op != facts::Op::call) continue;
      if (location_of(unit, statement.range) != where) continue;
      std::string said = answer(function.calls[statement.call]);
      if (!said.empty()) return said;
    }
  }
  return "";
}

// "this.a.b", if the operand is a field of the receiver.
std::string receiver_path(const facts::Unit& unit, const facts::Function& function,
                          const facts::Operand& operand) {
  if (operand.kind != facts::OperandKind::place) return "";
  const facts::Place& at = function.places[operand.index];
  if (at.root != facts::Root::receiver || at.path.empty()) return "";
  std::string path = "this";
  for (const facts::Step& step : at.path) {
    if (step.kind == facts::StepKind::field) path += "." + unit.text(step.name);
  }
  return path;
}

}  // namespace

std::string Lookup::argument_record(const flow::Effect& effect, uint32_t index) const {
  Found found = function(effect.function_id);
  if (!found.function) return "";
  return of_calls_at(effect.where, *found.unit, *found.function, [&](const facts::Call& call) {
    if (index >= call.arguments.size()) return std::string();
    return record_of_operand(*found.unit, *found.function, call.arguments[index]);
  });
}

std::vector<std::string> Lookup::receiver_arguments(const flow::Effect& effect) const {
  Found found = function(effect.function_id);
  if (!found.function) return {};
  std::string type =
      of_calls_at(effect.where, *found.unit, *found.function, [&](const facts::Call& call) {
        return found.unit->text(found.unit->types[call.receiver_type].spelling);
      });
  size_t open = type.find('<'), close = type.rfind('>');
  if (open == std::string::npos || close == std::string::npos) return {};
  std::vector<std::string> out;
  std::string one;
  int depth = 0;
  for (char c : type.substr(open + 1, close - open - 1)) {
    depth += c == '<' ? 1 : c == '>' ? -1 : 0;
    if (c == ',' && depth == 0) {
      out.emplace_back(trim(one));
      one.clear();
    } else {
      one += c;
    }
  }
  if (!trim(one).empty()) out.emplace_back(trim(one));
  return out;
}

std::string Lookup::argument_path(const flow::Effect& effect, uint32_t index) const {
  Found found = function(effect.function_id);
  if (!found.function) return "";
  return of_calls_at(effect.where, *found.unit, *found.function, [&](const facts::Call& call) {
    if (index >= call.arguments.size()) return std::string();
    return receiver_path(*found.unit, *found.function, call.arguments[index]);
  });
}

}  // namespace tvaara::api
