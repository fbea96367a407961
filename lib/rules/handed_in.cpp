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
bool named_check(const std::string& name) {
  if (says(name, {"crlf",   "newline", "newlines", "sanitize", "sanitise", "escape",   "escaped",
                  "encode", "encoded", "quote",    "validate", "valid",    "safe",     "printable",
                  "clean",  "strip",   "filter",   "ctl",      "token",    "normalize"})) {
    return true;
  }
  return says(name, {"is"}) && says(name, {"field", "header", "name", "value"});
}

bool names_line_end(const std::string& text) {
  return !text.empty() && text.size() <= 4 && text.find_first_of("\r\n") != std::string::npos;
}

// A search for a line end, or a comparison with one.
bool compares_line_end(const Body& body, const facts::Statement& statement) {
  if (statement.op == Op::compute) {
    return std::any_of(statement.args.begin(), statement.args.end(), [&](const Operand& operand) {
      return names_line_end(literal_of(body, operand));
    });
  }
  if (statement.op != Op::call || statement.call == facts::kNone) return false;
  const facts::Call& call = body.function->calls[statement.call];
  std::string name = callee_name(body, call);
  if (!says(name, {"find", "strchr", "strpbrk", "strcspn", "memchr", "contains", "remove",
                   "replace", "iscntrl", "erase"})) {
    return false;
  }
  if (name == "iscntrl") return true;
  return std::any_of(call.arguments.begin(), call.arguments.end(), [&](const Operand& operand) {
    return names_line_end(literal_of(body, operand));
  });
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

// The place that a temporary is only another form of: `x.c_str()`.
const facts::Place* kept_place(const Body& body, const Operand& operand) {
  const facts::Place* place = place_of(body, operand);
  if (!place || place->root != Root::local || !place->path.empty()) return place;
  if (body.function->locals[place->index].name != 0) return place;
  const facts::Place* kept = place;
  each_call(body, [&](const facts::Statement& statement, const facts::Call& call) {
    if (statement.dst != operand.index || !keeps_text(callee_name(body, call))) return;
    if (const facts::Place* from = place_of(body, call.receiver)) kept = from;
  });
  return kept;
}

}  // namespace

HandedIn::HandedIn(const api::Program& program) {
  each_body(program, [&](const Body& body) {
    const std::string& id = body.text(body.function->id);
    if (!id.empty()) bodies_.emplace(id, body);
    for (const facts::Call& call : body.function->calls) {
      if (call.callee == facts::kNone) continue;
      const std::string& callee = body.text(body.unit->callees[call.callee].id);
      if (!callee.empty()) callers_[callee].push_back({body, &call});
    }
  });
}

HandedIn::Parameters HandedIn::parameters(const Body& body, const Operand& operand) {
  const facts::Place* place = place_of(body, operand);
  if (!place) return {};
  if (place->root == Root::parameter) return {place->index};
  if (place->root != Root::local) return {};
  const auto& found = locals(body);
  auto at = found.find(place->index);
  return at == found.end() ? Parameters{} : at->second;
}

// Which parameters' texts each local holds: as often as it takes until nothing is added.
const std::map<facts::Index, HandedIn::Parameters>& HandedIn::locals(const Body& body) {
  auto [entry, added] = locals_.try_emplace(body.function);
  if (!added) return entry->second;
  std::map<facts::Index, Parameters>& held = entry->second;
  auto of = [&](const Operand& operand) -> Parameters {
    const facts::Place* place = place_of(body, operand);
    if (!place) return {};
    if (place->root == Root::parameter) return {place->index};
    auto at = place->root == Root::local ? held.find(place->index) : held.end();
    return at == held.end() ? Parameters{} : at->second;
  };
  bool changed = true;
  auto put = [&](const facts::Place* to, const Parameters& what) {
    if (!to || to->root != Root::local || what.empty()) return;
    Parameters& there = held[to->index];
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

bool HandedIn::open_parameter(const Body& body, facts::Index parameter, uint32_t depth) {
  if (depth > limits::kMaxCallDepth) return false;
  auto [entry, added] = open_.try_emplace({body.function, parameter}, false);
  if (!added) return entry->second;
  facts::TypeKind kind = body.unit->types[body.function->parameters[parameter].type].kind;
  bool text = kind != facts::TypeKind::integer && kind != facts::TypeKind::boolean &&
              kind != facts::TypeKind::floating && kind != facts::TypeKind::enumeration;
  const std::string& id = body.text(body.function->id);
  if (!text || body.name() == "main") return false;
  auto callers = callers_.find(id);
  bool open = callers == callers_.end();
  for (size_t i = 0; !open && i < callers->second.size(); ++i) {
    const Caller& caller = callers->second[i];
    if (parameter >= caller.call->arguments.size()) continue;
    const Operand& argument = caller.call->arguments[parameter];
    Parameters from = parameters(caller.body, argument);
    if (from.empty() || line_ends_refused(caller.body, argument)) continue;
    open = std::any_of(from.begin(), from.end(), [&](facts::Index one) {
      return open_parameter(caller.body, one, depth + 1);
    });
  }
  open_[{body.function, parameter}] = open;
  return open;
}

bool HandedIn::looks_for_line_ends(const std::string& function) {
  auto [entry, added] = looks_.try_emplace(function, false);
  if (!added) return entry->second;
  auto body = bodies_.find(function);
  if (body == bodies_.end()) return false;
  bool found = false;
  each_statement(body->second, [&](const facts::Statement& statement) {
    found = found || compares_line_end(body->second, statement);
  });
  looks_[function] = found;
  return found;
}

bool HandedIn::line_ends_refused(const Body& body, const Operand& operand) {
  const facts::Place* value = kept_place(body, operand);
  if (!value) return true;
  bool refused = false;
  each_statement(body, [&](const facts::Statement& statement) {
    if (refused) return;
    // A loop over characters in the function itself: which text's they are is not asked.
    if (statement.op == Op::compute && compares_line_end(body, statement)) refused = true;
    if (statement.op != Op::call || statement.call == facts::kNone) return;
    const facts::Call& call = body.function->calls[statement.call];
    auto meant = [&](const Operand& given) {
      const facts::Place* place = kept_place(body, given);
      return place && same_value(*place, *value);
    };
    bool given =
        meant(call.receiver) || std::any_of(call.arguments.begin(), call.arguments.end(), meant);
    if (!given) return;
    bool asks = named_check(callee_name(body, call)) || compares_line_end(body, statement);
    if (!asks && call.callee != facts::kNone) {
      asks = looks_for_line_ends(body.text(body.unit->callees[call.callee].id));
    }
    refused = asks;
  });
  return refused;
}

bool HandedIn::open(const Body& body, const Operand& operand) {
  Parameters from = parameters(body, operand);
  if (from.empty() || line_ends_refused(body, operand)) return false;
  return std::any_of(from.begin(), from.end(),
                     [&](facts::Index one) { return open_parameter(body, one, 0); });
}

}  // namespace tvaara::rules
