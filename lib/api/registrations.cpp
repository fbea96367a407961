#include "api/registrations.h"

#include <algorithm>
#include <set>

#include "api/user_data.h"
#include "api/values.h"
#include "base/glob.h"
#include "base/limits.h"
#include "base/text.h"
#include "facts/location.h"
#include "flow/value.h"

namespace tvaara::api {
namespace {

using models::Position;
using models::Row;
using models::Section;

bool registers(const Row& row) {
  return row.section == Section::routes || row.section == Section::middleware;
}

flow::Value text_value(const std::string& text, const Location& where) {
  return flow::constant_value(facts::ConstantKind::string, 0, text, where, "");
}

// `"/a" "/b"` as a macro's argument -> "/a/b"; nothing if it is anything but literals.
std::optional<std::string> literal_text(const std::string& source) {
  std::string out;
  size_t at = 0;
  bool any = false;
  while (at < source.size()) {
    if (std::isspace(static_cast<unsigned char>(source[at]))) {
      ++at;
      continue;
    }
    if (source[at] != '"') return std::nullopt;
    for (++at; at < source.size() && source[at] != '"'; ++at) {
      if (source[at] == '\\' && at + 1 < source.size()) ++at;
      out += source[at];
    }
    if (at == source.size()) return std::nullopt;
    ++at;
    any = true;
  }
  if (!any) return std::nullopt;
  return out;
}

// The value of a macro's argument: its text, or the word that it is.
flow::Value argument_value(const std::string& source, const Location& where) {
  std::string trimmed(trim(source));
  return text_value(literal_text(trimmed).value_or(trimmed), where);
}

bool types_fit(const Row& row, const Lookup::Found& found) {
  if (!row.typed) return true;
  bool open = !row.parameters.empty() && row.parameters.back() == "...";
  size_t fixed = row.parameters.size() - (open ? 1 : 0);
  const auto& parameters = found.function->parameters;
  if (parameters.size() < fixed || (!open && parameters.size() != fixed)) return false;
  for (size_t i = 0; i < fixed; ++i) {
    const facts::Type& type = found.unit->types[parameters[i].type];
    std::string wanted = row.parameters[i];
    while (!wanted.empty() && (wanted.back() == '*' || wanted.back() == ' ')) wanted.pop_back();
    bool fits = wanted.empty() || glob_match(wanted, found.unit->text(type.record)) ||
                glob_match(row.parameters[i], found.unit->text(type.spelling));
    if (!fits) return false;
  }
  return true;
}

// "helloworld::Greeter::Service" and SayHello -> "/helloworld.Greeter/SayHello".
std::string service_path(const std::string& base, const std::string& method) {
  std::string service = base.substr(0, base.rfind("::"));
  return "/" + replace_all(service, "::", ".") + "/" + method;
}

// Generated code overrides a library's methods too, only to answer that nothing is there: rows tell
// its files by their names.
bool left_out(const Row& row, const Lookup::Found& found) {
  std::string pattern = row.attribute("not-in");
  if (pattern.empty()) return false;
  std::string file = callable_of(found).where.file;
  return glob_match(pattern, file.substr(file.rfind('/') + 1));
}

std::unique_ptr<flow::Effect> override_effect(const Row& row, const Lookup::Found& found,
                                              const std::string& base) {
  auto effect = std::make_unique<flow::Effect>();
  flow::Callable callable = callable_of(found);
  std::string method = last_name(callable.name);
  effect->row = &row;
  effect->callee = base + "::" + method;
  effect->receiver_type = found.unit->text(found.function->record);
  effect->function = callable.name;
  effect->function_id = callable.function;
  effect->where = callable.where;
  for (const models::Role& role : row.roles) {
    if (role.at.kind == Position::Kind::constant && role.name != "handler") {
      effect->roles[role.name] = text_value(role.at.text, callable.where);
    }
  }
  if (row.attribute("dialect") == "service") {
    effect->roles["path"] = text_value(service_path(base, method), callable.where);
  }
  flow::ValueData handler;
  handler.callables.push_back(callable);
  effect->roles["handler"] = flow::make_value(std::move(handler));
  return effect;
}

// `PATH(Int32, id)` among a macro's arguments declares the handler's next parameter: it has the
// label that a source row gives the inner macro.
void add_parameter(const models::Matcher& matcher, const std::string& argument, uint32_t number,
                   flow::Effect& effect) {
  size_t open = argument.find('(');
  if (open == std::string::npos) return;
  std::string inner(trim(std::string_view(argument).substr(0, open)));
  std::vector<std::string> words =
      split(std::string_view(argument).substr(open + 1, argument.rfind(')') - open - 1), ',');
  for (const Row* row : matcher.macro(inner)) {
    if (row->section != Section::sources) continue;
    // Middleware may serve all that declare such a parameter; plain data asks nobody.
    if (!starts_with(row->kind, "request.")) {
      flow::Value& guards = effect.roles["guard"];
      flow::Value guard = text_value(inner, effect.where);
      guards = guards ? flow::join(guards, guard) : guard;
    }
    std::string name = words.size() > 1 ? std::string(trim(words[1])) : "";
    effect.roles["parameter:" + std::to_string(number)] =
        text_value(row->kind + " " + name, effect.where);
    return;
  }
}

std::unique_ptr<flow::Effect> macro_effect(const facts::Unit& unit, const facts::MacroUse& use,
                                           const Row& row, const models::Matcher& matcher) {
  auto effect = std::make_unique<flow::Effect>();
  effect->row = &row;
  effect->callee = unit.text(use.name);
  effect->where = location_of(unit, use.range);
  for (const models::Role& role : row.roles) {
    if (role.at.kind == Position::Kind::constant) {
      effect->roles[role.name] = text_value(role.at.text, effect->where);
    } else if (role.at.kind == Position::Kind::argument && role.at.index < use.arguments.size()) {
      effect->roles[role.name] =
          argument_value(unit.text(use.arguments[role.at.index]), effect->where);
    } else if (role.at.kind == Position::Kind::arguments_from && role.name == "parameters") {
      for (uint32_t i = role.at.index; i < use.arguments.size(); ++i) {
        add_parameter(matcher, unit.text(use.arguments[i]), i - role.at.index, *effect);
      }
    }
  }
  return effect;
}

bool macro_fits(const facts::Unit& unit, const facts::MacroUse& use, const Row& row) {
  if (use.arguments.size() < row.min_arguments || use.arguments.size() > row.max_arguments) {
    return false;
  }
  for (const models::ConstantArgument& wanted : row.where) {
    if (wanted.index >= use.arguments.size()) return false;
    std::string text(trim(unit.text(use.arguments[wanted.index])));
    bool found = std::find(wanted.values.begin(), wanted.values.end(), text) != wanted.values.end();
    if (found == wanted.negated) return false;
  }
  return true;
}

// `attributes: {of: type-arguments}`: the classes that a server's type lists, but for those that
// serve only where a route asks for them (`unless-base`).
std::vector<std::string> listed_classes(const flow::Effect& effect, const Lookup& lookup) {
  std::vector<std::string> out;
  const std::string base = effect.row->attribute("unless-base");
  for (const std::string& argument : lookup.receiver_arguments(effect)) {
    std::string name = argument.substr(0, argument.find('<'));
    std::vector<std::string> bases = lookup.with_bases(name);
    for (const std::string& record : lookup.records(name)) {
      for (const std::string& one : lookup.with_bases(record)) bases.push_back(one);
    }
    bool chosen = !base.empty() && std::find(bases.begin(), bases.end(), base) != bases.end();
    if (!chosen) out.push_back(name);
  }
  return out;
}

bool lists_classes(const flow::Effect& effect) {
  return effect.row->attribute("of") == "type-arguments";
}

// The classes that a name may mean: the very one, else those of that name in some namespace.
std::vector<std::string> records_of(const std::string& name, const Lookup& lookup) {
  std::vector<std::string> all = lookup.records(name);
  const bool exact = std::find(all.begin(), all.end(), name) != all.end();
  return exact ? std::vector<std::string>{name} : all;
}

// The class whose method a `member` row means.
std::vector<std::string> owners_of(const flow::Effect& effect, const Lookup& lookup) {
  const Position* at = effect.row->role("handler");
  if (!at) return {};
  if (lists_classes(effect)) {
    std::vector<std::string> owners;
    for (const std::string& name : listed_classes(effect, lookup)) {
      std::vector<std::string> records = records_of(name, lookup);
      owners.insert(owners.end(), records.begin(), records.end());
    }
    return owners;
  }
  if (at->kind == Position::Kind::constant && at->text.empty()) {
    Lookup::Found here = lookup.function(effect.function_id);
    if (here.function) return {here.unit->text(here.function->record)};
    return {};
  }
  std::vector<std::string> owners;
  std::string constant = effect.row->attribute("named-by");
  if (const flow::Value* value = role(effect, "handler")) {
    for (const std::string& name : known_texts(*value)) {
      if (name.empty()) continue;  // an object made without arguments, not a class by its name
      std::vector<std::string> records =
          constant.empty() ? records_of(name, lookup) : lookup.records_named_by(constant, name);
      owners.insert(owners.end(), records.begin(), records.end());
    }
    if (!owners.empty()) return owners;
  }
  if (at->kind != Position::Kind::argument) return owners;
  const flow::Value* object = role(effect, "handler");
  if (object && !(*object)->made_as.empty()) return {(*object)->made_as};
  owners.push_back(lookup.argument_record(effect, at->index));
  return owners;
}

// Methods, by class and name, that a class further down overrides: objects of that class answer by
// its own.
std::set<std::pair<std::string, std::string>> overridden_methods(const Lookup& lookup) {
  std::set<std::pair<std::string, std::string>> out;
  for (const Lookup::Found& found : lookup.functions()) {
    if (!found.function->is_virtual) continue;
    std::vector<std::string> bases = lookup.with_bases(found.unit->text(found.function->record));
    for (size_t i = 1; i < bases.size(); ++i) {
      out.insert({bases[i], last_name(found.unit->text(found.function->name))});
    }
  }
  return out;
}

}  // namespace

std::vector<std::unique_ptr<flow::Effect>> registrations_of(const flow::Program& program,
                                                            const Lookup& lookup,
                                                            const models::Matcher& matcher) {
  std::vector<std::unique_ptr<flow::Effect>> out;
  for (const facts::Unit& unit : program.units()) {
    for (const facts::MacroUse& use : unit.macros) {
      for (const Row* row : matcher.macro(unit.text(use.name))) {
        if (registers(*row) && macro_fits(unit, use, *row)) {
          out.push_back(macro_effect(unit, use, *row, matcher));
        }
      }
    }
  }
  std::set<std::pair<std::string, std::string>> replaced = overridden_methods(lookup);
  for (const Lookup::Found& found : lookup.functions()) {
    const std::string& record = found.unit->text(found.function->record);
    // A template that nobody instantiates serves nothing.
    if (record.empty() || found.function->body == facts::BodyState::dependent) continue;
    if (replaced.count({record, last_name(found.unit->text(found.function->name))})) continue;
    std::string method = last_name(found.unit->text(found.function->name));
    std::vector<std::string> bases = lookup.with_bases(record);
    std::set<const Row*> met;
    for (size_t i = 1; i < bases.size(); ++i) {
      for (const Row* row : matcher.overridden(bases[i] + "::" + method)) {
        if (registers(*row) && types_fit(*row, found) && !left_out(*row, found) &&
            met.insert(row).second) {
          out.push_back(override_effect(*row, found, bases[i]));
        }
      }
    }
  }
  return out;
}

bool stands_in_handler(const Row& row) {
  const Position* at = row.role("handler");
  return at && at->kind == Position::Kind::constant && at->text == "{function}";
}

std::string called_service(const flow::Effect& effect, const std::string& before) {
  size_t end = effect.callee.rfind("::");
  if (end == std::string::npos) return "";
  std::string method = effect.callee.substr(end + 2);
  if (!starts_with(method, before) || method.size() == before.size()) return "";
  return service_path(effect.callee.substr(0, end), method.substr(before.size()));
}

std::vector<std::string> unseen_owners(const flow::Effect& effect, const Lookup& lookup) {
  std::vector<std::string> out;
  if (!lists_classes(effect)) return out;
  const size_t end = effect.callee.find("::");
  const std::string own = end == std::string::npos ? "" : effect.callee.substr(0, end + 2);
  for (const std::string& name : listed_classes(effect, lookup)) {
    bool seen = !own.empty() && starts_with(name, own);
    for (const std::string& record : records_of(name, lookup)) {
      seen = seen || !lookup.members(record, effect.row->attribute("member")).empty();
    }
    if (!seen) out.push_back(name);
  }
  return out;
}

std::vector<flow::Callable> handlers_of(const flow::Effect& effect, const Lookup& lookup) {
  if (stands_in_handler(*effect.row)) {
    Lookup::Found here = lookup.function(effect.function_id);
    if (!here.function) return {};
    return {callable_of(here)};
  }
  std::string member = effect.row->attribute("member");
  if (!member.empty()) {
    std::vector<flow::Callable> out;
    for (const std::string& pattern : split(member, '|')) {
      for (const std::string& owner : owners_of(effect, lookup)) {
        for (const Lookup::Found& found : lookup.members(owner, pattern)) {
          out.push_back(callable_of(found));
        }
      }
    }
    return out;
  }
  const flow::Value* handler = role(effect, "handler");
  if (!handler) return {};
  if (!(*handler)->callables.empty()) {
    return with_user_data((*handler)->callables, effect, lookup);
  }
  std::vector<flow::Callable> out;
  if (effect.row->match == models::MatchKind::macro) {  // the function is given by its name
    for (const std::string& name : known_texts(*handler)) {
      for (const Lookup::Found& found : lookup.named(last_name(name), effect.where)) {
        out.push_back(callable_of(found));
      }
    }
  }
  return out;
}

namespace {

// The name of a capture that a place of a lambda's body is; empty if it is none.
std::string capture_at(const Lookup::Found& found, const facts::Operand& operand) {
  if (operand.kind != facts::OperandKind::place) return "";
  const facts::Place& place = found.function->places[operand.index];
  if (place.root != facts::Root::receiver || place.path.empty()) return "";
  return found.unit->text(place.path[0].name);
}

// The captures that a lambda calls, itself or in lambdas that it hands on.
std::set<std::string> called_captures(const Lookup::Found& found, const Lookup& lookup, int depth) {
  std::set<std::string> out;
  if (!found.function || !found.function->is_lambda || depth > limits::kMaxWrapped) return out;
  for (const facts::Call& call : found.function->calls) {
    const bool through =
        call.kind == facts::CallKind::pointer || call.kind == facts::CallKind::member_pointer;
    const bool wrapped =
        call.callee != facts::kNone &&
        ends_with(found.unit->text(found.unit->callees[call.callee].name), "function::operator()");
    std::string name = through   ? capture_at(found, call.target)
                       : wrapped ? capture_at(found, call.receiver)
                                 : "";
    if (!name.empty()) out.insert(name);
  }
  for (const facts::Block& block : found.function->blocks) {
    for (const facts::Statement& made : block.statements) {
      if (made.op != facts::Op::capture) continue;
      std::set<std::string> inner =
          called_captures(lookup.function(found.unit->text(made.function)), lookup, depth + 1);
      for (size_t i = 0; i < made.args.size() && i < made.names.size(); ++i) {
        if (!inner.count(found.unit->text(made.names[i]))) continue;
        std::string name = capture_at(found, made.args[i]);
        if (!name.empty()) out.insert(name);
      }
    }
  }
  return out;
}

}  // namespace

flow::Callable answering(const flow::Callable& handler, const Lookup& lookup, int depth) {
  if (!handler.captures || depth > limits::kMaxWrapped) return handler;
  if (auto handed = handed_function(handler, lookup)) return answering(*handed, lookup, depth + 1);
  std::set<std::string> called = called_captures(lookup.function(handler.function), lookup, 0);
  if (called.size() != 1) return handler;
  auto field = handler.captures->fields.find("." + *called.begin());
  if (field == handler.captures->fields.end() || !field->second) return handler;
  const std::vector<flow::Callable>& inner = field->second->callables;
  if (inner.size() != 1 || !lookup.function(inner[0].function).function) return handler;
  return answering(inner[0], lookup, depth + 1);
}

}  // namespace tvaara::api
