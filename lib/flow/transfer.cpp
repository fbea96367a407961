// What each kind of statement does to the state; calls: calls.cpp.
#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "flow/body.h"
#include "flow/text.h"
#include "flow/types.h"

namespace tvaara::flow {

using facts::ConstantKind;
using facts::Op;
using facts::Operand;
using facts::OperandKind;
using facts::Statement;
using facts::TypeKind;

namespace {

bool single_integer(const Value& value) {
  return value->constants.size() == 1 && (value->constants[0].kind == ConstantKind::integer ||
                                          value->constants[0].kind == ConstantKind::enumerator ||
                                          value->constants[0].kind == ConstantKind::boolean);
}

// The truth is about what the other was compared with, too.
Value also_compared(const Value& value, const Value& with) {
  if (!value || !with || with->comparisons.empty()) return value;
  ValueData out = *value;
  for (const Comparison& one : with->comparisons) {
    if (out.comparisons.size() < limits::kMaxAlternatives * 2) out.comparisons.push_back(one);
  }
  return make_value(std::move(out));
}

}  // namespace

void Body::apply(State& state, const Statement& statement, StatementId id) {
  switch (statement.op) {
    case Op::assign:
      assign(state, statement, id);
      return;
    case Op::call:
      call(state, statement, id);
      return;
    case Op::return_:
      returns(state, statement, id);
      return;
    case Op::throw_:
      return;
    case Op::opaque: {
      std::vector<Value> read;
      for (const Operand& operand : statement.args) {
        read.push_back(loaded(state, eval(state, operand)));
      }
      mark_opaque(state, id, "statement not understood: " + text(statement.detail));
      if (statement.dst == facts::kNone) return;
      Value value = join(derived(read), opaque_value("statement not understood"));
      write_place(state, statement.dst, value, where(statement), id);
      return;
    }
    default:
      break;
  }
  Value value;
  switch (statement.op) {
    case Op::compute:
      value = computed(state, statement);
      break;
    case Op::convert:
      value = converted(state, statement);
      break;
    case Op::aggregate:
      value = aggregated(state, statement);
      break;
    case Op::capture:
      value = captured(state, statement);
      break;
    case Op::choose:
      if (statement.args.size() == 3) {
        const Value tested = eval(state, statement.args[0]);
        const std::optional<bool> known = tested && single_integer(tested) && tested->atoms.empty()
                                              ? truth_of(tested)
                                              : std::nullopt;
        if (!known.value_or(false)) value = chosen(state, statement, Outcome::Kind::falsy);
        if (known.value_or(true)) {
          value = join(chosen(state, statement, Outcome::Kind::truthy), value);
        }
        if (!known && joins_truths(statement)) value = also_compared(value, tested);
        if (!known && tested && counts_truth(statement)) value = either_truth(tested);
      }
      break;
    default:
      break;
  }
  if (statement.dst == facts::kNone) return;
  const PlaceInfo& to = place(statement.dst);
  if (statement.op == Op::choose && to.follows && to.keys.empty()) {
    set(state, to.root, value ? value : no_value());  // one of the objects themselves
    return;
  }
  write_place(state, statement.dst, value ? value : no_value(), where(statement), id);
}

// One side of `test ? one : other`. A text is what the test has found it to be; what else is chosen
// stays the object itself.
Value Body::chosen(State& state, const Statement& statement, Outcome::Kind side) {
  const Operand& operand = statement.args[side == Outcome::Kind::truthy ? 1 : 2];
  const Value value = eval(state, operand);
  if (!value || statement.dst == facts::kNone || operand.kind != OperandKind::place) return value;
  const PlaceInfo& to = place(statement.dst);
  if (!to.keys.empty() || !is_text_pointer(to.root)) return value;
  State then = state;
  if (!assume_outcome(then, statement.args[0], {side, ""})) return value;
  return loaded(then, eval(then, operand));
}

// Behind both branches of a test a flag is known to be one of true and false, which says nothing.
Value Body::either_truth(const Value& flag) {
  ValueData out = *flag;
  out.constants.clear();
  out.constant_texts.clear();
  return make_value(std::move(out));
}

// `verify ? 1 : 0`: the flag itself, as a number.
bool Body::counts_truth(const Statement& statement) const {
  auto is = [&](const Operand& operand, int64_t number) {
    if (operand.kind != OperandKind::constant) return false;
    const facts::Constant& constant = unit_.constants[operand.index];
    return (constant.kind == ConstantKind::integer || constant.kind == ConstantKind::boolean) &&
           constant.integer == number;
  };
  const Operand& flag = statement.args[0];
  if (flag.kind != OperandKind::place || !is(statement.args[1], 1) || !is(statement.args[2], 0)) {
    return false;
  }
  const Statement* made = made_by(flag, nullptr);  // of a pointer it is whether it is there
  if (made && made->op == Op::convert) return false;
  const StaticType type =
      Types(linked_).of_place(unit_index_, function_, function_.places[flag.index]);
  return type.type != 0 && linked_.units()[type.unit].types[type.type].kind == TypeKind::boolean;
}

// `a && b` is `a ? b : false`, `a || b` is `a ? true : b`: whoever tests it tests both.
bool Body::joins_truths(const Statement& statement) const {
  auto is = [&](const Operand& operand, int64_t truth) {
    if (operand.kind != OperandKind::constant) return false;
    const facts::Constant& constant = unit_.constants[operand.index];
    return constant.kind == ConstantKind::boolean && constant.integer == truth;
  };
  return is(statement.args[1], 1) || is(statement.args[2], 0);
}

// ---- assignment --------------------------------------------------------------------------------

// `buffer[0] = '\0';` leaves nothing of the text in an array.
bool Body::ends_text(const Statement& statement) const {
  const facts::Place& to = function_.places[statement.dst];
  const Operand& from = statement.args[0];
  if (to.root != facts::Root::local || to.path.size() != 1) return false;
  if (to.path[0].kind != facts::StepKind::key || text(to.path[0].name) != "0") return false;
  const facts::Type& type = unit_.types[function_.locals[to.index].type];
  const std::string& spelling = text(type.spelling);
  const bool array = type.kind == TypeKind::array &&
                     (starts_with(spelling, "char[") || starts_with(spelling, "char ["));
  return array && from.kind == OperandKind::constant && unit_.constants[from.index].integer == 0 &&
         unit_.constants[from.index].kind != ConstantKind::string;
}

// A field that is a reference: what it is bound to is no copy, and what is assigned to it later is
// written there.
bool Body::assign_reference(State& state, const Statement& statement) {
  const facts::Place& at = function_.places[statement.dst];
  if (at.path.empty() || at.path.back().kind != facts::StepKind::field) return false;
  const StaticType type = Types(linked_).of_place(unit_index_, function_, at);
  if (type.type == 0 || !linked_.units()[type.unit].types[type.type].reference) return false;
  const Operand& from = statement.args[0];
  const PlaceRefs places = resolve(state, statement.dst);
  const bool initialises = from.by_reference || (function_.is_constructor && at.path.size() == 1 &&
                                                 at.root == facts::Root::receiver);
  if (initialises && from.kind == OperandKind::place) {
    const PlaceRefs to = follow(state, referred(state, from));
    write(state, places, alias_of(to, TypeKind::unknown));
    return true;
  }
  const PlaceRefs bound = follow(state, places);
  if (bound == places) return false;
  write(state, bound, loaded(state, eval(state, from)));
  return true;
}

void Body::assign(State& state, const Statement& statement, StatementId id) {
  if (statement.dst == facts::kNone || statement.args.empty()) return;
  const Operand& from = statement.args[0];
  const PlaceInfo& to = place(statement.dst);
  const facts::Type* type = root_type(to.root);
  const bool walker = to.root > scratch_root() && to.root < first_global_root();
  bool local = (to.root < locals_ || walker) && to.keys.empty();
  bool once = local && !walker && shape_.definitions[to.root] == 1;
  if (local && type->reference && from.kind == OperandKind::place &&
      (once || from.by_reference ||
       (type->const_ &&
        type->kind != TypeKind::pointer))) {  // the reference is bound, nothing is copied
    Value current = eval(state, from);
    ValueData alias;
    alias.refers = referred(state, from);
    if (current && !current->refers.empty() && !from.address &&
        unit_.types[function_.locals[to.root].type].kind != TypeKind::pointer) {
      alias.refers = current->refers;
    }
    set(state, to.root, make_value(std::move(alias)));
    return;
  }
  if (!to.keys.empty() && assign_reference(state, statement)) return;
  Value value = eval(state, from);
  if (ends_text(statement)) return set(state, to.root, empty_value());
  if (local && type && type->kind == TypeKind::pointer && !type->reference) {
    if (value && value->refers.empty() && value->constants.empty() && value->callables.empty() &&
        !value->object && !from.address && from.kind == OperandKind::place &&
        place(from.index).keys.empty() && stable(place(from.index).root) &&
        place(from.index).root != to.root) {
      ValueData alias;  // both point to one object
      alias.type = value->type;
      alias.engaged = value->engaged;
      alias.refers = {{place(from.index).root, {}}};
      value = make_value(std::move(alias));
    }
    auto own = [&](const PlaceRef& ref) { return ref.root == to.root; };
    if (value && std::any_of(value->refers.begin(), value->refers.end(), own)) {
      value = without_exactness(loaded(state, get(state, to.root)));  // p++
    }
  }
  Implied implied;
  bool tracked = local && !once && type && !type->reference;
  if (tracked) implied = implied_by(state, from, value, type);
  PlaceRefs moved;
  if (from.moved && from.kind == OperandKind::place) moved = resolve(state, from.index);
  write_place(state, statement.dst, value ? value : no_value(), where(statement), id);
  if (tracked && !implied.empty()) state.implied[to.root] = std::move(implied);
  if (!moved.empty() && moved != resolve(state, statement.dst)) write(state, moved, no_value());
}

// A pointer that is given its object once stands for it.
bool Body::stable(uint32_t root) const {
  if (root >= receiver_root() || !pointer_like(root)) return false;
  const facts::Type* type = root_type(root);
  if (!type || type->kind != TypeKind::pointer) return false;
  if (root < locals_) return shape_.definitions[root] == 1;
  return !shape_.assigned_parameters.contains(root - locals_);
}

// The places that a pointer leads to; one without a target is its own object.
PlaceRefs Body::object_of(State& state, const Operand& pointer) {
  if (pointer.kind != OperandKind::place) return {};
  Value value = eval(state, pointer);
  if (value && !value->refers.empty()) return value->refers;
  return resolve(state, pointer.index);
}

namespace {

constexpr int kMaxTruthCopies = 6;

// C has no truth values: an int that a comparison made is one.
bool is_truth(const facts::Unit& unit, const facts::Function& function, const Shape& shape,
              const Operand& operand, int depth = 0) {
  if (operand.kind == OperandKind::constant) {
    const facts::Constant& constant = unit.constants[operand.index];
    bool number = constant.kind == ConstantKind::integer || constant.kind == ConstantKind::boolean;
    return number && (constant.integer == 0 || constant.integer == 1);
  }
  if (operand.kind != OperandKind::place || depth > kMaxTruthCopies) return false;
  const facts::Place& at = function.places[operand.index];
  if (at.root != facts::Root::local || !at.path.empty()) return false;
  const Statement* made = shape.definition[at.index];
  if (!made) return false;
  auto truth = [&](size_t arg) {
    return made->args.size() > arg && is_truth(unit, function, shape, made->args[arg], depth + 1);
  };
  const std::string& op = unit.text(made->detail);
  switch (made->op) {
    case Op::compute:
      return op == "!" || op == "==" || op == "!=" || op == "<" || op == ">" || op == "<=" ||
             op == ">=";
    case Op::choose:
      return truth(1) || truth(2);  // `a && b` is `a ? b : false`
    case Op::assign:
    case Op::convert:
      return !made->args.empty() && is_truth(unit, function, shape, made->args[0], depth + 1);
    default:
      return false;
  }
}

}  // namespace

Implied Body::implied_by(State& state, const Operand& operand, const Value& value,
                         const facts::Type* type) {
  std::vector<std::string> classes = classes_of(value);
  for (std::string& name : classes) {
    const bool empty = name == "\"" && value->type == TypeKind::record;
    if (name[0] == '"') name = empty ? "null" : "nonnull";
  }
  if (classes.empty()) {
    const bool number = type && type->kind == TypeKind::integer;
    if (type && (type->kind == TypeKind::boolean ||
                 (number && is_truth(unit_, function_, shape_, operand)))) {
      classes = {"false", "true"};
    } else if (type && (type->kind == TypeKind::pointer || type->kind == TypeKind::record)) {
      classes = {"nonnull", "null"};
    } else {
      classes = {""};
    }
  }
  Implied implied;
  for (const std::string& name : classes) {
    // A variable assigned on several paths carries what those paths know of it.
    EventSet events;
    if (operand.kind == OperandKind::place) {
      const PlaceInfo& info = place(operand.index);
      auto known = state.implied.find(info.root);
      if (info.keys.empty() && known != state.implied.end()) {
        auto own = known->second.find(name);
        if (own != known->second.end()) events = own->second;
      }
    }
    if (!name.empty()) events.then(events_of(state, facts_of(state, operand, equal_to(name))));
    implied[name] = std::move(events);
  }
  return implied;
}

// The inputs that are as they came, but cleared.
std::vector<std::pair<std::string, std::set<std::string>>> Body::cleared_inputs(
    const State& state) {
  std::vector<std::pair<std::string, std::set<std::string>>> cleared;
  for (uint32_t root = locals_; root <= receiver_root(); ++root) {
    Value now = get(state, root);
    if (!now || now->atoms.size() != 1 || !now->atoms[0].exact) continue;
    const Atom& atom = now->atoms[0];
    if (atom.kind == Atom::Kind::input && !atom.cleared.empty()) {
      cleared.push_back({atom.label, atom.cleared});
    }
  }
  return cleared;
}

bool Body::returns_once() const {
  return std::count_if(shape_.statements.begin(), shape_.statements.end(),
                       [](const auto* s) { return s->op == Op::return_; }) == 1;
}

void Body::returns(State& state, const Statement& statement, StatementId id) {
  if (statement.args.empty()) return;
  const Operand& operand = statement.args[0];
  Value value = eval(state, operand);
  const facts::Type& type = unit_.types[function_.returns];
  if (type.kind != TypeKind::pointer && !type.reference) value = loaded(state, value);
  // A reference stands for what it names outside of the function: `return one;`.
  const bool handed_out = type.reference && !type.const_ && operand.kind == OperandKind::place;
  if (handed_out && (!value || value->refers.empty())) {
    const PlaceRefs places = resolve_operand(state, operand);
    const bool outside = std::all_of(places.begin(), places.end(), [&](const PlaceRef& ref) {
      return ref.root >= first_global_root();
    });
    if (Value alias = outside ? alias_of(places, TypeKind::unknown) : nullptr) value = alias;
  }
  if (!value) value = no_value();
  value = typed(value, type.kind);
  record_returned(state, value, where(statement), id);
  Implied implied = implied_by(state, operand, value, &type);
  if (recording_) {  // what is known of the inputs where a class is returned
    std::set<std::string> names;
    for (const auto& [name, events] : implied) names.insert(name);
    // `return isalnum(c);`: whether it is 0 is asked of what is returned nowhere else.
    const bool number = type.kind == TypeKind::integer && names == std::set<std::string>{""};
    if (number && returns_once()) names = {"false", "true"};
    for (const std::string& name : names) {
      State then_state = state;
      if (!name.empty() && !assume_outcome(then_state, operand, equal_to(name))) continue;
      auto cleared = cleared_inputs(then_state);
      if (name == "true" || name == "false") {
        for (uint32_t i : listed_parameters(operand, name == "true")) {
          const std::string path = root_name(parameter_root(i));
          std::erase_if(cleared, [&](const auto& entry) { return entry.first == path; });
          cleared.push_back({path, {"*"}});
        }
      }
      auto [at, fresh] = clears_when_.try_emplace(name, cleared);
      if (fresh) continue;
      std::erase_if(at->second, [&](const auto& entry) {  // on every return of the class
        return std::find(cleared.begin(), cleared.end(), entry) == cleared.end();
      });
    }
  }
  set(state, returned_root(), value);
  state.implied[returned_root()] = std::move(implied);
}

// ---- computation -------------------------------------------------------------------------------

namespace {

bool is_comparison(const std::string& op) {
  return op == "==" || op == "!=" || op == "<" || op == ">" || op == "<=" || op == ">=" ||
         op == "<=>";
}

std::string opposite(const std::string& op) {
  static const std::map<std::string, std::string> opposites{
      {"==", "!="}, {"!=", "=="}, {"<", ">="},    {">", "<="},
      {"<=", ">"},  {">=", "<"},  {"!", "truth"}, {"truth", "!"}};
  auto at = opposites.find(op);
  return at == opposites.end() ? "" : at->second;
}

// Flags and sizes are often computed: A | B, 10 * 1024.
Value folded(const std::string& op, const Value& a, const Value& b) {
  if (!single_integer(a) || !single_integer(b)) return nullptr;
  uint64_t x = static_cast<uint64_t>(a->constants[0].integer);
  uint64_t y = static_cast<uint64_t>(b->constants[0].integer);
  uint64_t result = 0;
  if (op == "|")
    result = x | y;
  else if (op == "&")
    result = x & y;
  else if (op == "+")
    result = x + y;
  else if (op == "-")
    result = x - y;
  else if (op == "*")
    result = x * y;
  else if (op == "<<" && y < 64)
    result = x << y;
  else
    return nullptr;
  int64_t integer = static_cast<int64_t>(result);
  std::string content =
      op == "|" ? a->constant_texts[0] + "|" + b->constant_texts[0] : std::to_string(integer);
  return constant_value(ConstantKind::integer, integer, content, {}, "");
}

// `n % 10`, `n & 15` lie below a known number, whatever n is.
bool bounds_result(const std::string& op, const std::vector<Value>& operands) {
  auto positive = [](const Value& value) {
    return single_integer(value) && value->atoms.empty() && value->constants[0].integer > 0;
  };
  return (op == "%" && positive(operands[1])) ||
         (op == "&" && (positive(operands[0]) || positive(operands[1])));
}

Value folded_comparison(const std::string& op, const Value& a, const Value& b) {
  if (!a->atoms.empty() || !b->atoms.empty()) return nullptr;
  if (a->constants.size() != 1 || b->constants.size() != 1) return nullptr;
  const facts::Constant& x = a->constants[0];
  const facts::Constant& y = b->constants[0];
  bool x_text = x.kind == ConstantKind::string, y_text = y.kind == ConstantKind::string;
  bool floating = x.kind == ConstantKind::floating || y.kind == ConstantKind::floating;
  if (x_text || y_text || floating) return nullptr;  // addresses of literals, inexact numbers
  if (op == "==") return boolean_value(x.integer == y.integer);
  if (op == "!=") return boolean_value(x.integer != y.integer);
  if (op == "<") return boolean_value(x.integer < y.integer);
  if (op == ">") return boolean_value(x.integer > y.integer);
  if (op == "<=") return boolean_value(x.integer <= y.integer);
  if (op == ">=") return boolean_value(x.integer >= y.integer);
  return nullptr;
}

Value without_comparisons(const Value& value) {
  if (value->comparisons.empty()) return value;
  ValueData out = *value;
  out.comparisons.clear();
  return make_value(std::move(out));
}

}  // namespace

Value Body::compared(const std::string& op, const std::vector<Value>& operands) {
  ValueData out = *derived(operands);
  for (Atom& atom : out.atoms) atom.numeric = true;
  out.type = TypeKind::boolean;
  if (op == "!" && operands.size() == 1) {
    const Value& tested = operands[0];
    if (std::optional<bool> known = truth_of(tested)) return boolean_value(!*known);
    for (const Comparison& comparison : tested->comparisons) {
      std::string flipped = opposite(comparison.op);
      if (!flipped.empty()) out.comparisons.push_back({flipped, comparison.operands});
    }
  }
  if (out.comparisons.empty()) {
    Comparison comparison{op, {}};
    for (const Value& operand : operands) {
      comparison.operands.push_back(without_comparisons(operand));
    }
    out.comparisons.push_back(std::move(comparison));
  }
  // A yes or no carries nothing of what it was asked of.
  for (Atom& atom : out.atoms) atom.cleared.insert("*");
  return make_value(std::move(out));
}

// `this == &other`, as assignments ask it: were it the same object, nothing would change by
// assigning it to itself, so that the answer for two objects serves for both.
bool Body::tests_for_itself(const Statement& statement) {
  const std::string& op = text(statement.detail);
  if ((op != "==" && op != "!=") || statement.args.size() != 2) return false;
  bool own = false, other = false;
  for (const Operand& operand : statement.args) {
    if (operand.kind != OperandKind::place) return false;
    const PlaceInfo& info = place(operand.index);
    if (!info.keys.empty()) return false;
    own |= info.root == receiver_root() && !operand.address;
    other |= info.root >= locals_ && info.root < receiver_root() && operand.address &&
             root_type(info.root)->reference;
  }
  return own && other;
}

Value Body::computed(State& state, const Statement& statement) {
  const std::string& op = text(statement.detail);
  if (tests_for_itself(statement)) return boolean_value(op == "!=");
  std::vector<Value> operands;
  for (const Operand& operand : statement.args) {
    operands.push_back(exported(state, eval(state, operand)));
  }
  if (op == "sizeof" || op == "alignof" || operands.empty()) return no_value();
  if (op == "!") return compared(op, operands);
  if (operands.size() == 2) {
    if (Value constant = folded(op, operands[0], operands[1])) return constant;
    if (is_comparison(op)) {
      if (Value constant = folded_comparison(op, operands[0], operands[1])) return constant;
      return compared(op, operands);
    }
  }
  // Pointer arithmetic and increments stay within what they started from.
  const facts::Type* type = nullptr;
  if (statement.dst != facts::kNone) {
    const PlaceInfo& info = place(statement.dst);
    if (info.keys.empty()) type = root_type(info.root);
  }
  if (type && type->kind == TypeKind::pointer) {
    ValueData within = *without_exactness(eval(state, statement.args[0]));
    within.refers = elements_of(object_of(state, statement.args[0]));
    std::sort(within.refers.begin(), within.refers.end());
    auto last = std::unique(within.refers.begin(), within.refers.end());
    within.refers.erase(last, within.refers.end());
    return make_value(std::move(within));
  }
  if (operands.size() == 2 && bounds_result(op, operands)) {
    auto unsigned_at = [&](facts::Index place) {
      Operand operand;
      operand.kind = OperandKind::place;
      operand.index = place;
      return place != facts::kNone && is_unsigned(operand);
    };
    const Operand& left = statement.args[0];
    const bool from_zero = op == "&" || unsigned_at(statement.dst) ||
                           (left.kind == OperandKind::place && unsigned_at(left.index));
    std::vector<std::string> bounds{kBoundedAbove};
    if (from_zero) bounds.push_back(kBoundedBelow);  // a remainder has the sign of its left side
    return cleared(derived(operands), bounds);
  }
  if ((op == "+" || op == "-") && operands.size() == 2 && operands[0]->object &&
      single_integer(operands[1])) {  // `at + 1`: a number that a call handed out, a step further
    ValueData moved = *derived(operands);
    moved.object = operands[0]->object;
    return make_value(std::move(moved));
  }
  if (op == "-" && operands.size() == 1 && single_integer(operands[0])) {
    int64_t value = operands[0]->constants[0].integer;
    int64_t negative = static_cast<int64_t>(0 - static_cast<uint64_t>(value));
    return constant_value(ConstantKind::integer, negative, std::to_string(negative), {}, "");
  }
  return derived(operands);
}

Value Body::converted(State& state, const Statement& statement) {
  if (statement.args.empty()) return no_value();
  Value value = eval(state, statement.args[0]);
  const facts::Type& to = unit_.types[statement.type];
  if (to.kind != TypeKind::boolean || value->type == TypeKind::boolean) {
    if (to.kind == TypeKind::void_) return no_value();
    if (arithmetic(to.kind)) value = loaded(state, value);
    return typed(value, to.kind);
  }
  Value tested = exported(state, value);
  if (!value->refers.empty() && value->engaged) return boolean_value(true);
  if (std::optional<bool> known = truth_of(tested)) return boolean_value(*known);
  return compared("truth", {tested});
}

Value Body::aggregated(State& state, const Statement& statement) {
  if (statement.args.empty()) return empty_value();
  ValueData out;
  const facts::Type& type = unit_.types[statement.type];
  for (size_t i = 0; i < statement.args.size(); ++i) {
    const std::string name = i < statement.names.size() ? text(statement.names[i]) : "";
    const std::string key = name.empty() ? element_key(std::to_string(i)) : "." + name;
    const Operand& operand = statement.args[i];
    const bool bound = operand.by_reference && operand.kind == OperandKind::place;
    Value value = bound ? alias_of(follow(state, referred(state, operand)), TypeKind::unknown)
                        : eval(state, operand);
    out.fields[key] = value ? value : no_value();
  }
  out.type = type.kind;
  out.engaged = true;
  return make_value(std::move(out));
}

Value Body::captured(State& state, const Statement& statement) {
  ValueData captures;
  for (size_t i = 0; i < statement.args.size() && i < statement.names.size(); ++i) {
    const Operand& operand = statement.args[i];
    Value value;
    bool receiver = operand.kind == OperandKind::place &&
                    place(operand.index).root == receiver_root() &&
                    place(operand.index).keys.empty();
    if (operand.kind == OperandKind::place && (operand.by_reference || receiver)) {
      ValueData alias;
      alias.refers = follow(state, referred(state, operand));
      value = make_value(std::move(alias));
    } else {
      value = eval(state, operand);
      bool pointer = operand.kind == OperandKind::place && pointer_like(place(operand.index).root);
      if (!pointer) value = loaded(state, value);
    }
    captures.fields["." + text(statement.names[i])] = value ? value : no_value();
  }
  const std::string& id = text(statement.function);
  Callable callable = engine_.callable(id, name_ + "::(lambda)");
  if (!callable.where.known()) callable.where = where(statement);
  callable.captures = make_value(std::move(captures));
  ValueData out;
  out.callables.push_back(std::move(callable));
  out.engaged = true;
  return make_value(std::move(out));
}

}  // namespace tvaara::flow
