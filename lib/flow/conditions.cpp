// What a tested value implies: for the values of places, for the events that have happened, and
// for the names that a guard gives.
//
// Idea: a condition is unfolded backwards through the definitions of single-assignment locals
// (temporaries above all) into *facts*: `!check(x)` is false -> the result of `check(x)` is true.
#include <algorithm>

#include "base/glob.h"
#include "base/text.h"
#include "flow/body.h"
#include "flow/types.h"

namespace tvaara::flow {

using facts::Op;
using facts::Operand;
using facts::OperandKind;
using facts::Statement;

namespace {

constexpr int kMaxUnfolding = 12;               // nested negations, conversions and copies
constexpr size_t kMaxWays = 16;                 // of an outcome of `a || b || …`
constexpr size_t kMaxFacts = 64;                // of one condition; the rest is not used
constexpr const char* kWholeOutcome = "whole";  // of a call that says how far a text fits

// `a < b` is `b > a`.
const std::string& turned(const std::string& op) {
  static const std::map<std::string, std::string> kTurned{
      {"<", ">"}, {">", "<"}, {"<=", ">="}, {">=", "<="}};
  auto at = kTurned.find(op);
  return at == kTurned.end() ? op : at->second;
}

constexpr int kShort = 2;  // the width of a short, in bytes

// Of an integer type; 0: of no other is it known.
int width_of(const std::string& spelling) {
  static const std::map<std::string, int> kWidths{
      {"char", 1},          {"signed char", 1},    {"unsigned char", 1},     {"char8_t", 1},
      {"short", 2},         {"unsigned short", 2}, {"char16_t", 2},          {"int", 4},
      {"unsigned int", 4},  {"wchar_t", 4},        {"char32_t", 4},          {"long", 8},
      {"unsigned long", 8}, {"long long", 8},      {"unsigned long long", 8}};
  auto at = kWidths.find(spelling);
  return at == kWidths.end() ? 0 : at->second;
}

bool truth_outcome(const Outcome& outcome) {
  return outcome.kind == Outcome::Kind::truthy || outcome.kind == Outcome::Kind::falsy;
}

}  // namespace

// n > 0, 0 < n: there is something.
bool Body::counts_something(const std::string& op, const std::vector<Operand>& args) const {
  auto zero = [&](const Operand& operand) {
    return operand.kind == OperandKind::constant && unit_.constants[operand.index].integer == 0 &&
           unit_.constants[operand.index].kind == facts::ConstantKind::integer;
  };
  return (op == ">" && zero(args[1])) || (op == "<" && zero(args[0]));
}

// The number that a comparison of sizes is with, if it is known: `n < 100`, `n < kMost`.
std::optional<int64_t> Body::known_number(const State& state, const Operand& operand) {
  State before;
  if (operand.kind != OperandKind::constant) before = state;
  const Value value = operand.kind == OperandKind::none ? nullptr : eval(before, operand);
  if (!value || value->constants.size() != 1 || !value->atoms.empty()) return std::nullopt;
  const facts::Constant& constant = value->constants[0];
  const bool number = constant.kind == facts::ConstantKind::integer ||
                      constant.kind == facts::ConstantKind::character ||
                      constant.kind == facts::ConstantKind::enumerator;
  return number ? std::optional<int64_t>(constant.integer) : std::nullopt;
}

// What `value OP number` says of the value; a number without sign is never below zero.
std::vector<Outcome> Body::sizes_of(const State& state, const Operand& operand,
                                    const std::string& op, const Operand& other, bool holds) {
  if (operand.kind != OperandKind::place || !compared_with(op, 0)) return {};
  const std::optional<int64_t> number = known_number(state, other);
  const std::optional<Outcome> outcome = number ? compared_with(op, *number) : std::nullopt;
  if (!outcome) return {};
  const bool no_sign = is_unsigned(operand);
  if (no_sign && *number < 0) return {};  // in truth above INT64_MAX
  std::vector<Outcome> out{holds ? *outcome : outcome->negated()};
  const bool above = out[0].kind == Outcome::Kind::at_least;
  if (!above && no_sign) out.push_back({Outcome::Kind::at_least, "0"});
  return out;
}

bool Body::is_unsigned(const Operand& operand) const {
  Types types(linked_);
  const StaticType type = types.of_place(unit_index_, function_, function_.places[operand.index]);
  if (type.type == 0) return false;
  return starts_with(
      linked_.units()[type.unit].text(linked_.units()[type.unit].types[type.type].spelling),
      "unsigned ");
}

// Whether what is said of the size of `definition`'s result holds for what it is made of:
// `static_cast<unsigned char>(n) < 16` says little about n.
bool Body::keeps_size(const Statement& definition) const {
  const Operand& from = definition.args[0];
  if (from.kind != OperandKind::place || definition.dst == facts::kNone) return true;
  Types types(linked_);
  auto width = [&](const facts::Place& place) {
    const StaticType type = types.of_place(unit_index_, function_, place);
    if (type.type == 0) return 0;
    const facts::Unit& unit = linked_.units()[type.unit];
    return width_of(unit.text(unit.types[type.type].spelling));
  };
  const int to = width(function_.places[definition.dst]);
  const int source = width(function_.places[from.index]);
  if (to == 0) return true;  // no integer, or one of no known size
  if (source == 0) return to > kShort || definition.op == Op::assign;
  return source <= to;
}

// `strspn(text, allowed) == strlen(text)`: how far a call got is compared with what another call
// says of the same text, its length. A row names that outcome "whole".
bool Body::spans_whole(const Operand& span, const Operand& length) const {
  auto call_of = [&](const Operand& operand, StatementId& id) -> const facts::Call* {
    if (operand.kind != OperandKind::place) return nullptr;
    const facts::Place& at = function_.places[operand.index];
    if (at.root != facts::Root::local || !at.path.empty()) return nullptr;
    const Statement* made = shape_.definition[at.index];
    if (!made || made->op != Op::call) return nullptr;
    id = shape_.definition_id[at.index];
    return &function_.calls[made->call];
  };
  StatementId span_id = 0, length_id = 0;
  const facts::Call *spans = call_of(span, span_id), *measures = call_of(length, length_id);
  if (!spans || !measures || spans->arguments.empty() || measures->arguments.size() != 1)
    return false;
  const auto& clears = statement_events_[span_id].clears;
  bool named = std::any_of(clears.begin(), clears.end(),
                           [](const auto& entry) { return std::get<0>(entry) == kWholeOutcome; });
  const Operand &text = spans->arguments[0], &same_text = measures->arguments[0];
  return named && text.kind == OperandKind::place && same_text.kind == text.kind &&
         text.index == same_text.index;
}

// The end of a range whose iterators are pointers; it is compared as what nothing is found by.
bool Body::is_end(const State& state, const Operand& operand) {
  if (operand.kind != OperandKind::place) return false;
  const PlaceInfo& info = place(operand.index);
  if (!info.keys.empty() || info.root >= locals_ || !shape_.called[info.root]) return false;
  const Value value = get(state, info.root);
  return value && !value->refers.empty() && classes_of(value) == std::vector<std::string>{"null"};
}

// False if it is a constant that the outcome rules out.
bool Body::may_be(const Operand& operand, const Outcome& outcome) {
  if (operand.kind != OperandKind::constant) return true;
  State nothing;
  std::vector<std::string> classes = classes_of(eval(nothing, operand));
  return classes.empty() || outcome.allows(classes[0]);
}

// What a test that was made before must have said, if that is known here.
std::optional<bool> Body::decided(const State& state, const Operand& operand) {
  if (operand.kind != OperandKind::place || operand.address) return std::nullopt;
  const PlaceInfo& info = place(operand.index);
  if (!info.keys.empty() || info.root >= locals_) return std::nullopt;
  Value value = get(state, info.root);
  std::vector<std::string> classes = classes_of(value);
  if (classes.size() != 1 || classes[0][0] == '"') return std::nullopt;
  const bool yes = Outcome{Outcome::Kind::truthy, ""}.allows(classes[0]);
  const bool no = Outcome{Outcome::Kind::falsy, ""}.allows(classes[0]);
  return yes == no ? std::nullopt : std::optional<bool>(yes);
}

std::vector<Fact> Body::facts_of(const State& state, const Operand& operand, Outcome outcome,
                                 int depth) {
  std::vector<Fact> out;
  if (operand.kind == OperandKind::constant) {
    Fact fact;
    fact.operand = operand;
    fact.outcome = outcome;
    out.push_back(fact);
    return out;
  }
  if (operand.kind != OperandKind::place || depth > kMaxUnfolding) return out;
  Fact fact;
  fact.operand = operand;
  fact.outcome = outcome;
  fact.unary = true;
  const PlaceInfo& info = place(operand.index);
  const Statement* definition = nullptr;
  if (info.keys.empty() && info.root < locals_) definition = shape_.definition[info.root];
  if (!definition) {
    out.push_back(fact);
    return out;
  }
  fact.call = definition->op == Op::call;
  fact.call_id = shape_.definition_id[info.root];
  out.push_back(fact);
  auto add = [&](const Operand& more, const Outcome& what, bool known, bool unary) {
    std::vector<Fact> inner = facts_of(state, more, what, depth + 1);
    if (out.size() + inner.size() > kMaxFacts) return;
    for (Fact& f : inner) {
      f.known &= known;
      f.unary &= unary;
    }
    out.insert(out.end(), inner.begin(), inner.end());
  };
  const auto& args = definition->args;
  const bool truthy = outcome.kind == Outcome::Kind::truthy;
  switch (definition->op) {
    case Op::assign:
    case Op::convert:
      if (!args.empty()) {
        const bool size =
            outcome.kind == Outcome::Kind::at_least || outcome.kind == Outcome::Kind::at_most;
        add(args[0], outcome, !size || keeps_size(*definition), true);
      }
      break;
    case Op::compute: {
      const std::string& op = text(definition->detail);
      if (!truth_outcome(outcome)) break;
      if (op == "!" && args.size() == 1) {
        add(args[0], outcome.negated(), true, true);
      } else if (args.size() == 2 && (op == "==" || op == "!=")) {
        for (size_t side = 0; side < 2; ++side) {
          const Operand& other = args[1 - side];
          if (args[side].kind != OperandKind::place) continue;
          State nothing;
          std::vector<std::string> classes;
          if (other.kind == OperandKind::constant) classes = classes_of(eval(nothing, other));
          if (is_end(state, other)) classes = {"null"};
          bool compared_to_nothing = classes == std::vector<std::string>{"null"};
          if (classes.size() == 1 && classes[0] != "nonnull") {
            Outcome equal = equal_to(classes[0]);
            add(args[side], (op == "==") == truthy ? equal : equal.negated(), true,
                compared_to_nothing);
          } else if (spans_whole(args[side], other)) {
            const Outcome whole = equal_to(kWholeOutcome);
            Fact span;
            span.operand = args[side];
            span.outcome = (op == "==") == truthy ? whole : whole.negated();
            span.call = true;
            span.narrows = false;
            span.call_id = shape_.definition_id[place(args[side].index).root];
            out.push_back(span);
            add(args[side], outcome, false, false);
          } else {
            add(args[side], outcome, false, false);
          }
        }
      } else if (args.size() == 2 && truthy && counts_something(op, args)) {
        const Operand& counted = args[op == "<" ? 1 : 0];
        add(counted, outcome, true, false);
        add(counted, {Outcome::Kind::at_least, "1"}, true, false);
      } else {
        for (const Operand& arg : args) add(arg, outcome, false, false);
        for (size_t side = 0; side < 2 && args.size() == 2; ++side) {
          const std::string& as = side == 0 ? op : turned(op);
          for (const Outcome& size : sizes_of(state, args[side], as, args[1 - side], truthy)) {
            add(args[side], size, true, false);
          }
        }
      }
      break;
    }
    case Op::choose:
      if (args.size() == 3) {
        // An arm that cannot have given this outcome was not taken, and the test says so:
        // `a && b` is `a ? b : false`, `a || b` is `a ? true : b`, and so for `a ? X : Y`.
        const std::optional<bool> taken_before = decided(state, args[0]);
        const bool first = taken_before.value_or(true) && may_be(args[1], outcome);
        const bool second = !taken_before.value_or(false) && may_be(args[2], outcome);
        if (first == second) break;
        Outcome::Kind taken = first ? Outcome::Kind::truthy : Outcome::Kind::falsy;
        add(args[0], {taken, ""}, true, true);
        add(args[first ? 1 : 2], outcome, true, true);
      }
      break;
    case Op::call:
      facts_of_call(state, out, fact.call_id, outcome, depth);
      break;
    default:
      break;
  }
  return out;
}

void Body::facts_of_call(const State& state, std::vector<Fact>& out, StatementId id,
                         const Outcome& outcome, int depth) {
  for (const Tested& tested : statement_events_[id].tested) {
    Outcome inner = outcome;
    bool known = truth_outcome(outcome);
    switch (tested.how) {
      case Tested::How::truth:
        break;
      case Tested::How::opposite:
        inner = outcome.negated();
        break;
      case Tested::How::equal:
      case Tested::How::unequal: {
        Outcome equal = equal_to(tested.value);
        bool holds = (tested.how == Tested::How::equal) == (outcome.kind == Outcome::Kind::truthy);
        inner = holds ? equal : equal.negated();
        break;
      }
      case Tested::How::other:
        known = false;
        break;
    }
    for (Fact fact : facts_of(state, tested.operand, inner, depth + 1)) {
      fact.known &= known;
      fact.unary &= tested.unary;
      out.push_back(fact);
    }
  }
}

EventSet Body::events_of(const State& state, const std::vector<Fact>& facts) {
  EventSet out;
  auto add_allowed = [&](const std::map<std::string, EventSet>& when, const Outcome& outcome) {
    PathEvents all;
    for (const auto& [name, events] : when) {
      if (!name.empty() && outcome.forces(name)) {
        out.then(events);
        return;
      }
    }
    for (const auto& [name, events] : when) {
      if (outcome.allows(name)) all = intersect(all, PathEvents(events));
    }
    if (all) out.then(*all);
  };
  for (const Fact& fact : facts) {
    if (!fact.known || fact.operand.kind != OperandKind::place) continue;
    if (fact.call) add_allowed(statement_events_[fact.call_id].when, fact.outcome);
    const PlaceInfo& info = place(fact.operand.index);
    auto implied = state.implied.find(info.root);
    if (info.keys.empty() && implied != state.implied.end()) {
      add_allowed(implied->second, fact.outcome);
    }
  }
  return out;
}

// What is found of a value holds for every local and parameter that holds the very same one: of the
// path that `realpath` was given as of the path that it returned, of a text as of a view of it.
void Body::clear_value(State& state, const PlaceRef& ref, const std::vector<std::string>& kinds) {
  const Value value = read_ref(state, ref);
  if (!value) return;
  const Value clean = cleared(value, kinds);
  const bool labelled = std::any_of(value->atoms.begin(), value->atoms.end(), [](const Atom& atom) {
    return atom.kind != Atom::Kind::opaque;
  });
  write(state, {ref}, clean);
  if (value->type == facts::TypeKind::character) return;  // one of many
  clear_made_of(state, ref, value, kinds);
  for (uint32_t root = 0; root < receiver_root() && labelled; ++root) {
    const Value other = get(state, root);
    // A pointer to the characters holds the same text as the object that owns them.
    if (!other || other->atoms.size() != value->atoms.size()) continue;
    if (!same(typed(other, value->type), value)) continue;
    write(state, {PlaceRef{root, {}}}, typed(clean, other->type));
  }
}

// `while (*p)`: the character that it leads to ends the text, the pointer stays one. (`*` is no
// step of its own in places, so that the two would be one.)
bool Body::asks_behind_pointer(const Operand& operand) {
  if (operand.kind != OperandKind::place) return false;
  const PlaceInfo& info = place(operand.index);
  const facts::Type* type = info.keys == Keys{"*"} ? root_type(info.root) : nullptr;
  if (!type || type->kind != facts::TypeKind::pointer || type->reference) return false;
  return !ends_with(text(type->spelling), "**") && !ends_with(text(type->spelling), "* *");
}

// `is_name(argv[1])` asks about an unnamed text that was made of `argv[1]`.
void Body::clear_made_of(State& state, const PlaceRef& made, const Value& value,
                         const std::vector<std::string>& kinds) {
  if (!made.keys.empty() || made.root >= locals_ || function_.locals[made.root].name != 0) return;
  const Statement* definition = shape_.definition[made.root];
  if (!definition || definition->op != Op::call) return;
  const facts::Call& call = function_.calls[definition->call];
  if (call.kind != facts::CallKind::constructor || call.arguments.empty()) return;
  const Operand& from = call.arguments[0];
  const bool alone = std::all_of(call.arguments.begin() + 1, call.arguments.end(),
                                 [](const Operand& operand) { return operand.defaulted; });
  if (!alone || from.kind != OperandKind::place || from.address) return;
  const PlaceRefs refs = resolve_operand(state, from);
  const Value whole = refs.size() == 1 ? read_ref(state, refs[0]) : nullptr;
  const bool same_text =
      whole && whole->fields.empty() &&
      std::equal(whole->atoms.begin(), whole->atoms.end(), value->atoms.begin(), value->atoms.end(),
                 [](const Atom& a, const Atom& b) {
                   return a.label == b.label && a.origin == b.origin && a.exact == b.exact;
                 });
  if (same_text && !whole->atoms.empty()) write(state, refs, cleared(whole, kinds));
}

bool Body::assume(State& state, const std::vector<Fact>& facts) {
  for (const Fact& fact : facts) {
    if (!fact.known) continue;
    if (fact.operand.kind == OperandKind::constant) {
      if (!refined(eval(state, fact.operand), fact.outcome)) return false;
      continue;
    }
    if (fact.call) {
      for (const auto& [name, places, kinds] : statement_events_[fact.call_id].clears) {
        if (!fact.outcome.forces(name)) continue;
        for (const PlaceRef& ref : places) clear_value(state, ref, kinds);
      }
    }
    if (!fact.narrows || (truth_outcome(fact.outcome) && asks_behind_pointer(fact.operand)))
      continue;
    auto implied = state.implied;  // the value is narrowed, not written
    auto implied_clears = state.implied_clears;
    PlaceRefs refs = resolve(state, fact.operand.index);
    const PlaceInfo& info = place(fact.operand.index);
    if (refs.size() != 1 ||
        std::find(info.keys.begin(), info.keys.end(), "[*]") != info.keys.end()) {
      continue;
    }
    Value value = read_ref(state, refs[0]);
    if (!value) continue;
    Value narrowed = refined(value, fact.outcome);
    if (!narrowed) return false;
    if (!same(narrowed, value)) write(state, refs, narrowed);
    auto own = implied.find(info.root);
    if (own != implied.end() && info.keys.empty()) {
      std::erase_if(own->second,
                    [&](const auto& entry) { return !fact.outcome.allows(entry.first); });
    }
    state.implied = std::move(implied);
    state.implied_clears = std::move(implied_clears);
    if (info.keys.empty()) clear_implied(state, info.root);
  }
  return true;
}

// `a || b` is true if one of them is: what each of the ways says, each as a list of facts.
std::vector<std::vector<Fact>> Body::ways_of(const State& state, const Operand& operand,
                                             const Outcome& outcome, int depth) {
  const std::vector<std::vector<Fact>> one{facts_of(state, operand, outcome)};
  if (operand.kind != OperandKind::place || depth > kMaxUnfolding || !truth_outcome(outcome)) {
    return one;
  }
  const Statement* definition = made_by(operand, nullptr);
  if (!definition || definition->args.empty()) return one;
  const auto& args = definition->args;
  if (definition->op == Op::assign || definition->op == Op::convert) {
    return ways_of(state, args[0], outcome, depth + 1);
  }
  if (definition->op == Op::compute && args.size() == 1 && text(definition->detail) == "!") {
    return ways_of(state, args[0], outcome.negated(), depth + 1);
  }
  if (definition->op != Op::choose || args.size() != 3) return one;
  const std::optional<bool> taken_before = decided(state, args[0]);
  std::vector<std::vector<Fact>> ways;
  for (size_t arm : {1, 2}) {
    if (taken_before.value_or(arm == 1) != (arm == 1) || !may_be(args[arm], outcome)) continue;
    const Outcome taken{arm == 1 ? Outcome::Kind::truthy : Outcome::Kind::falsy, ""};
    for (const std::vector<Fact>& test : ways_of(state, args[0], taken, depth + 1)) {
      for (const std::vector<Fact>& value : ways_of(state, args[arm], outcome, depth + 1)) {
        if (ways.size() == kMaxWays) return one;
        ways.push_back(test);
        ways.back().insert(ways.back().end(), value.begin(), value.end());
      }
    }
  }
  return ways.empty() ? one : ways;
}

// What holds of a value whichever way the outcome came about.
bool Body::assume_outcome(State& state, const Operand& operand, const Outcome& outcome) {
  if (!assume(state, facts_of(state, operand, outcome))) return false;
  const std::vector<std::vector<Fact>> ways = ways_of(state, operand, outcome);
  if (ways.size() < 2) return true;
  State all;
  for (const std::vector<Fact>& way : ways) {
    State one = state;
    if (assume(one, way)) join_into(all, one, false);
  }
  if (!all.reachable) return false;
  state.values = std::move(all.values);
  return true;
}

// Clears what is cleared in each class that the variable may still have.
void Body::clear_implied(State& state, uint32_t variable) {
  auto classes = state.implied.find(variable);
  auto clears = state.implied_clears.find(variable);
  if (classes == state.implied.end() || clears == state.implied_clears.end()) return;
  if (classes->second.empty()) return;
  const std::string& first = classes->second.begin()->first;
  const std::map<uint32_t, std::set<std::string>> candidates = clears->second[first];
  for (const auto& [root, kinds] : candidates) {
    std::vector<std::string> all(kinds.begin(), kinds.end());
    for (const auto& [name, events] : classes->second) {
      const auto& of_class = clears->second[name];
      auto there = of_class.find(root);
      std::erase_if(all, [&](const std::string& kind) {
        return there == of_class.end() || !there->second.contains(kind);
      });
    }
    if (all.empty() || root >= state.values.size() || !state.values[root]) continue;
    state.values[root] = cleared(state.values[root], all);
  }
}

// ---- names given by guards ---------------------------------------------------------------------

bool Body::straight_from(const Value& value, const std::string& label_glob) {
  return std::any_of(value->atoms.begin(), value->atoms.end(), [&](const Atom& atom) {
    return atom.kind == Atom::Kind::label && atom.exact && glob_match(label_glob, atom.label);
  });
}

// What is tested is a value of the request, or what a function made of one that asked for nothing
// else: that it is there, or in order, says nothing of who sent it.
bool Body::rests_on(const Fact& fact, const Value& value, const std::string& label_glob) {
  if (!fact.unary || label_glob.empty() || !value) return false;
  if (straight_from(value, label_glob)) return true;
  const PlaceInfo& at = place(fact.operand.index);
  if (at.root >= locals_ || !groundless_.contains(at.root) || grounded_.contains(at.root)) {
    return false;
  }
  const std::vector<Atom> atoms = all_atoms(value);
  return std::all_of(atoms.begin(), atoms.end(), [&](const Atom& atom) {
    return atom.kind == Atom::Kind::label && glob_match(label_glob, atom.label);
  });
}

// Whether a value is there, or begins with a known text ("Bearer "), proves nothing.
bool Body::only_presence(State state, const std::vector<Fact>& facts, const GuardName& name) {
  if (name.unless.empty()) return false;
  auto value_at = [&](const facts::Call& call, const models::Position* at) -> Value {
    if (!at) return nullptr;
    if (at->kind == models::Position::Kind::receiver) {
      return loaded(state, eval(state, call.receiver));
    }
    const bool argument =
        at->kind == models::Position::Kind::argument && at->index < call.arguments.size();
    return argument ? loaded(state, eval(state, call.arguments[at->index])) : nullptr;
  };
  auto asks_beginning = [&](const Fact& fact) {
    if (!fact.call) return false;
    const Statement& asked = *shape_.definition[place(fact.operand.index).root];
    const facts::Call& call = function_.calls[asked.call];
    if (call.callee == facts::kNone) return false;
    for (const models::Row* row : engine_.rows(unit_index_, call.callee, call.receiver_type)) {
      if (row->kind != "text.prefix") continue;
      Value whole = value_at(call, row->role("left"));
      Value beginning = value_at(call, row->role("right"));
      if (whole && beginning && !beginning->constants.empty() &&
          straight_from(whole, name.unless)) {
        return true;
      }
    }
    return false;
  };
  bool presence = false;
  for (const Fact& fact : facts) {
    if (fact.operand.kind != OperandKind::place) continue;
    if (asks_beginning(fact)) return true;
    if (!fact.unary) return false;
    if (fact.call && !statement_events_[fact.call_id].filled.empty()) return false;
    Value value = loaded(state, eval(state, fact.operand));
    if (rests_on(fact, value, name.unless)) presence = true;
  }
  return presence;
}

void Body::name_tested(State& state, const std::vector<Fact>& facts, const GuardName& name,
                       const Location& where) {
  Atom atom;
  atom.label = name.label;
  atom.origin = where;
  auto give = [&](const PlaceRef& ref) {
    Value value = read_ref(state, ref);
    if (!value || ref.root >= receiver_root()) return;  // what others compare with is no principal
    // What a value is called holds for all of it: the id in a principal is the principal's.
    write(state, {ref}, with_atom_throughout(value, atom));
  };
  // An iterator into what others hold: from here on it is what it leads to now, and called so.
  auto give_iterator = [&](const facts::Operand& operand) {
    const PlaceInfo& info = place(operand.index);
    const facts::Type* type = root_type(info.root);
    if (!info.keys.empty() || info.root >= receiver_root() || !type) return;
    if (type->reference || type->kind != facts::TypeKind::record) return;
    Value held = get(state, info.root);
    if (!held || held->refers.empty()) return;
    set(state, info.root, with_atom_throughout(loaded(state, held), atom));
  };
  for (const Fact& fact : facts) {
    if (fact.operand.kind != OperandKind::place) continue;
    Value seen = loaded(state, eval(state, fact.operand));
    if (!rests_on(fact, seen, name.unless)) {
      for (const PlaceRef& ref : resolve_operand(state, fact.operand)) give(ref);
      give_iterator(fact.operand);
    }
    if (!fact.call) continue;
    for (const PlaceRef& ref : statement_events_[fact.call_id].filled) {
      if (ref.root < locals_) {
        give(ref);
      } else if (ref.root < receiver_root()) {
        // A parameter that the callee filled, unless it is an object of a library.
        const facts::Type* type = root_type(ref.root);
        const std::string& record = type ? text(type->record) : "";
        bool own = type && (record.empty() || starts_with(record, "std::") ||
                            linked_.is_record_in_root(record));
        if (own) give(ref);
      }
    }
  }
}

}  // namespace tvaara::flow
