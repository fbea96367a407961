#include "rules/handed_in.h"

#include <algorithm>
#include <iterator>

#include "base/limits.h"

namespace tvaara::rules {
namespace {

using facts::Op;
using facts::Operand;
using facts::OperandKind;
using facts::Root;

// What comes out is the text that went in, a part of it, or a longer one.
bool keeps_text(const std::string& name) {
  static constexpr const char* kKeepers[] = {"operator+",
                                             "operator+=",
                                             "operator=",
                                             "operator*",
                                             "operator->",
                                             "operator[]",
                                             "append",
                                             "assign",
                                             "push_back",
                                             "c_str",
                                             "data",
                                             "str",
                                             "substr",
                                             "begin",
                                             "cbegin",
                                             "find",
                                             "at",
                                             "get",
                                             "value",
                                             "front",
                                             "back",
                                             "move",
                                             "forward",
                                             "strdup",
                                             "strcpy",
                                             "strcat",
                                             "string",
                                             "basic_string",
                                             "basic_string_view",
                                             "emplace",
                                             "emplace_back",
                                             "insert",
                                             "value_or",
                                             "to_lower",
                                             "trim"};
  return std::find(std::begin(kKeepers), std::end(kKeepers), name) != std::end(kKeepers);
}

// By its name, a function that says whether a text may stand in a line, or makes it so.
bool checks_line(const std::string& name) {
  if (says(name, {"crlf",   "newline", "newlines", "sanitize", "sanitise", "escape",   "escaped",
                  "encode", "encoded", "quote",    "validate", "valid",    "safe",     "printable",
                  "clean",  "strip",   "filter",   "ctl",      "token",    "normalize"})) {
    return true;
  }
  return says(name, {"is"}) && says(name, {"field", "header", "name", "value"});
}
bool is_line_end(const std::string& text) {
  return !text.empty() && text.size() <= 4 && text.find_first_of("\r\n") != std::string::npos;
}

bool checks_path(const std::string& name) {
  return says(name,
              {"sanitize",     "sanitise",     "sanitized", "normalize", "normalise", "canonical",
               "canonicalize", "canonicalise", "realpath",  "basename",  "filename",  "clean",
               "safe",         "valid",        "validate",  "secure",    "relative",  "lexically",
               "dot segments", "dots",         "traversal", "allowed",   "is"});
}
bool is_parent(const std::string& text) { return text.find("..") != std::string::npos; }

bool searches(const std::string& name) {
  return says(name, {"find", "strchr", "strstr", "strpbrk", "strcspn", "memchr", "contains",
                     "remove", "replace", "erase", "operator==", "strcmp", "strncmp", "compare"});
}

// What holds a text: a local as a whole, a field of the object by its place.
facts::Index holder(const Body& body, const facts::Place& place) {
  if (place.root == Root::local) return place.index;
  bool field = place.root == Root::receiver && !place.path.empty();
  constexpr facts::Index kFields = 0x80000000;
  return field ? kFields + static_cast<facts::Index>(&place - body.function->places.data())
               : facts::kNone;
}

// The same variable, and one lies within the other.
bool same_value(const facts::Place& left, const facts::Place& right) {
  if (left.root != right.root || left.index != right.index) return false;
  size_t common = std::min(left.path.size(), right.path.size());
  for (size_t at = 0; at < common; ++at) {
    if (left.path[at].kind != right.path[at].kind || left.path[at].name != right.path[at].name) {
      return false;
    }
  }
  return true;
}

// By each temporary that is only another form of a place, that place.
std::map<facts::Index, const facts::Place*> kept_places(const Body& body) {
  std::map<facts::Index, const facts::Place*> kept;
  each_call(body, [&](const facts::Statement& statement, const facts::Call& call) {
    bool made = call.kind == facts::CallKind::constructor && !call.arguments.empty() &&
                call.receiver.kind == OperandKind::place;
    if (made) {
      if (const auto* from = place_of(body, call.arguments[0])) kept[call.receiver.index] = from;
    }
    if (statement.dst == facts::kNone || (made && statement.dst == call.receiver.index)) return;
    const facts::Place* from = place_of(body, call.receiver);
    if (from && keeps_text(callee_name(body, call))) kept[statement.dst] = from;
  });
  return kept;
}

bool takes_text(const Body& body, facts::Index parameter) {
  facts::TypeKind kind = body.unit->types[body.function->parameters[parameter].type].kind;
  return kind != facts::TypeKind::integer && kind != facts::TypeKind::boolean &&
         kind != facts::TypeKind::floating && kind != facts::TypeKind::enumeration;
}

}  // namespace

const TextCheck kLineEnds = {checks_line, is_line_end};
const TextCheck kParentPath = {checks_path, is_parent};

HandedIn::HandedIn(const api::Program& program, const TextCheck& check) : check_(check) {
  for (const facts::Unit& unit : program.flow->units()) {
    for (const facts::Function& function : unit.functions) {
      for (facts::StringId one : function.overrides) {
        overridden_[unit.text(function.id)].push_back(unit.text(one));
      }
    }
  }
  each_body(program, [&](const Body& body) {
    hold_functions(body);
    hold_fields(body);
    const std::string& id = body.text(body.function->id);
    if (!id.empty()) bodies_.emplace(id, body);
    for (const facts::Call& call : body.function->calls) {
      if (call.callee == facts::kNone) continue;
      const std::string& callee = body.text(body.unit->callees[call.callee].id);
      if (!callee.empty()) callers_[callee].push_back({body, &call});
    }
  });
  give_out();
}

// `sink.done = [&](const Headers& trailer) { … }`, and which fields are called through.
void HandedIn::hold_fields(const Body& body) {
  std::map<facts::Index, std::string> made;  // temporaries that hold a function
  auto field_of = [&](const Operand& operand) {
    const facts::Place* place = place_of(body, operand);
    const bool field =
        place && !place->path.empty() && place->path.back().kind == facts::StepKind::field;
    return field ? body.text(place->path.back().name) : std::string();
  };
  each_statement(body, [&](const facts::Statement& statement) {
    if (statement.op == Op::capture && statement.dst != facts::kNone) {
      made[statement.dst] = body.text(statement.function);
    }
    if (statement.op != Op::call || statement.call == facts::kNone) return;
    const facts::Call& call = body.function->calls[statement.call];
    const std::string name = callee_name(body, call);
    if (name == "operator()") called_fields_.insert(field_of(call.receiver));
    if (call.kind == facts::CallKind::pointer) called_fields_.insert(field_of(call.target));
    if (call.arguments.size() != 1 || call.receiver.kind != OperandKind::place) return;
    auto function = made.find(call.arguments[0].index);
    if (call.arguments[0].kind != OperandKind::place || function == made.end()) return;
    if (call.kind == facts::CallKind::constructor) made[call.receiver.index] = function->second;
    const std::string field = name == "operator=" ? field_of(call.receiver) : "";
    if (!field.empty()) in_fields_[field].push_back(function->second);
  });
}

void HandedIn::give_out() {
  for (const auto& [field, functions] : in_fields_) {
    if (!called_fields_.contains(field)) given_out_.insert(functions.begin(), functions.end());
  }
}

HandedIn::Parameters HandedIn::parameters(const Body& body, const Operand& operand) {
  const facts::Place* place = place_of(body, operand);
  if (!place) return {};
  if (place->root == Root::parameter) return {place->index};
  const auto& found = locals(body);
  auto at = found.find(holder(body, *place));
  return at == found.end() ? Parameters{} : at->second;
}

// Which parameters' texts each local and field holds: as often as it takes until nothing is added.
const std::map<facts::Index, HandedIn::Parameters>& HandedIn::locals(const Body& body) {
  auto [entry, added] = locals_.try_emplace(body.function);
  if (!added) return entry->second;
  std::map<facts::Index, Parameters>& held = entry->second;
  auto of = [&](const Operand& operand) -> Parameters {
    const facts::Place* place = place_of(body, operand);
    if (!place) return {};
    if (place->root == Root::parameter) return {place->index};
    auto at = held.find(holder(body, *place));
    return at == held.end() ? Parameters{} : at->second;
  };
  bool changed = true;
  auto put = [&](const facts::Place* to, const Parameters& what) {
    if (!to || what.empty() || holder(body, *to) == facts::kNone) return;
    Parameters& there = held[holder(body, *to)];
    size_t before = there.size();
    there.insert(what.begin(), what.end());
    changed = changed || there.size() != before;
  };
  for (uint32_t round = 0; changed && round < limits::kMaxFixpointRounds; ++round) {
    changed = false;
    each_statement(body, [&](const facts::Statement& statement) {
      const facts::Place* to =
          statement.dst == facts::kNone ? nullptr : &body.function->places[statement.dst];
      if (statement.op == Op::assign || statement.op == Op::convert || statement.op == Op::choose ||
          statement.op == Op::aggregate) {
        size_t from = statement.op == Op::choose ? 1 : 0;
        for (size_t at = from; at < statement.args.size(); ++at) put(to, of(statement.args[at]));
      }
      if (statement.op != Op::call || statement.call == facts::kNone) return;
      const facts::Call& call = body.function->calls[statement.call];
      bool made = call.kind == facts::CallKind::constructor;
      if (!made && !keeps_text(callee_name(body, call))) return;
      put(to, of(call.receiver));
      for (const Operand& argument : call.arguments) {
        put(to, of(argument));
        put(place_of(body, call.receiver), of(argument));
      }
    });
  }
  return held;
}

void HandedIn::hold_functions(const Body& body) {
  auto hold = [&](const Operand& operand) {
    if (operand.kind != OperandKind::function) return;
    held_.insert(body.text(body.unit->callees[operand.index].id));
  };
  each_statement(body, [&](const facts::Statement& statement) {
    if (statement.op == Op::capture) held_.insert(body.text(statement.function));
    std::for_each(statement.args.begin(), statement.args.end(), hold);
  });
  for (const facts::Call& call : body.function->calls) {
    std::for_each(call.arguments.begin(), call.arguments.end(), hold);
  }
}

// The function's own, and of all that it overrides.
std::set<std::string> HandedIn::identities(const Body& body) const {
  std::vector<std::string> ways{body.text(body.function->id)};
  std::set<std::string> all{ways.front()};
  for (size_t at = 0; at < ways.size(); ++at) {
    auto above = overridden_.find(ways[at]);
    if (above == overridden_.end()) continue;
    for (const std::string& one : above->second) {
      if (all.insert(one).second) ways.push_back(one);
    }
  }
  return all;
}

bool HandedIn::is_called(const Body& body) const {
  if (given_out_.contains(body.text(body.function->id))) return false;
  std::set<std::string> all = identities(body);
  return std::any_of(all.begin(), all.end(), [&](const std::string& one) {
    return callers_.contains(one) || held_.contains(one);
  });
}

std::vector<HandedIn::Parameter> HandedIn::handed_on(const Body& body, facts::Index parameter) {
  std::vector<Parameter> all;
  for (const std::string& identity : identities(body)) {
    auto callers = callers_.find(identity);
    if (callers == callers_.end()) continue;
    for (const Caller& caller : callers->second) {
      if (parameter >= caller.call->arguments.size()) continue;
      const Operand& argument = caller.call->arguments[parameter];
      Parameters from = parameters(caller.body, argument);
      if (from.empty() || checked(caller.body, argument)) continue;
      for (facts::Index one : from) all.push_back({caller.body, one});
    }
  }
  return all;
}

// Up through all callers. Where that ends without an open one, none of those met is open.
bool HandedIn::open_parameter(const Body& body, facts::Index parameter) {
  const std::pair asked{body.function, parameter};
  std::set<std::pair<const facts::Function*, facts::Index>> met{asked};
  std::vector<Parameter> ways{{body, parameter}};
  for (size_t at = 0; at < ways.size(); ++at) {
    const Parameter one = ways[at];
    auto known = open_.find({one.body.function, one.index});
    bool closed = known != open_.end() && !known->second;
    if (closed || !takes_text(one.body, one.index) || one.body.name() == "main") continue;
    if (known != open_.end() || !is_called(one.body)) return open_[asked] = true;
    for (const Parameter& next : handed_on(one.body, one.index)) {
      if (met.insert({next.body.function, next.index}).second) ways.push_back(next);
    }
  }
  for (const auto& one : met) open_[one] = false;
  return false;
}

// A search for what is refused, or a comparison with it.
bool HandedIn::looks(const Body& body, const facts::Statement& statement) const {
  auto refused = [&](const Operand& operand) {
    return check_.looked_for(literal_of(body, operand));
  };
  if (statement.op == Op::compute) {
    return std::any_of(statement.args.begin(), statement.args.end(), refused);
  }
  if (statement.op != Op::call || statement.call == facts::kNone) return false;
  const facts::Call& call = body.function->calls[statement.call];
  std::string name = callee_name(body, call);
  if (name == "iscntrl") return true;
  return (name == "operator==" || searches(name)) &&
         std::any_of(call.arguments.begin(), call.arguments.end(), refused);
}

bool HandedIn::looks(const std::string& function) {
  auto [entry, added] = looks_.try_emplace(function, false);
  if (!added) return entry->second;
  auto body = bodies_.find(function);
  if (body == bodies_.end()) return false;
  bool found = false;
  each_statement(body->second, [&](const facts::Statement& statement) {
    found = found || looks(body->second, statement);
  });
  looks_[function] = found;
  return found;
}

const facts::Place* HandedIn::kept_place(const Body& body, const Operand& operand) {
  const facts::Place* place = place_of(body, operand);
  if (!place || place->root != Root::local || !place->path.empty()) return place;
  if (body.function->locals[place->index].name != 0) return place;
  auto [entry, added] = kept_.try_emplace(body.function);
  if (added) entry->second = kept_places(body);
  auto kept = entry->second.find(operand.index);
  return kept == entry->second.end() ? place : kept->second;
}

bool HandedIn::checked(const Body& body, const Operand& operand) {
  const facts::Place* value = kept_place(body, operand);
  if (!value) return true;
  Parameters sources = parameters(body, operand);
  auto [entry, added] = checked_.try_emplace({value, sources}, false);
  if (added) entry->second = look_for_check(body, *value, sources);
  return entry->second;
}

bool HandedIn::look_for_check(const Body& body, const facts::Place& value,
                              const Parameters& sources) {
  bool found = false;
  each_statement(body, [&](const facts::Statement& statement) {
    if (found) return;
    // A loop over characters in the function itself: which text's they are is not asked.
    if (statement.op == Op::compute && looks(body, statement)) found = true;
    if (statement.op != Op::call || statement.call == facts::kNone) return;
    const facts::Call& call = body.function->calls[statement.call];
    auto meant = [&](const Operand& given) {
      const facts::Place* place = kept_place(body, given);
      if (!place) return false;
      // Of a copy, also the parameter that it was made of.
      bool origin = value.root != Root::parameter && place->root == Root::parameter &&
                    place->path.empty() && sources.contains(place->index);
      return origin || same_value(*place, value);
    };
    bool given =
        meant(call.receiver) || std::any_of(call.arguments.begin(), call.arguments.end(), meant);
    if (!given) return;
    found = check_.named(callee_name(body, call)) || looks(body, statement) ||
            (call.callee != facts::kNone && looks(body.text(body.unit->callees[call.callee].id)));
  });
  return found;
}

bool HandedIn::open(const Body& body, const Operand& operand) {
  Parameters from = parameters(body, operand);
  if (from.empty() || checked(body, operand)) return false;
  return std::any_of(from.begin(), from.end(),
                     [&](facts::Index one) { return open_parameter(body, one); });
}

}  // namespace tvaara::rules
