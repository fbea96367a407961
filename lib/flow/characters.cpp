// Loops and predicates that look at one character after the other:
// `for (char c : name) if (!isalnum(c) && c != '_') return false;`.
//
// Idea: a text is harmless if each of its characters is one of those listed. So a loop over a text
// clears it on the edge where nothing is left of it, if every way back to the loop's condition has
// come through tests that let only listed characters through (or has replaced the character). What
// tests let through is followed along the loop's blocks apart from all values, once the first
// fixpoint has said what the calls in them clear; the second fixpoint then knows the loops.
//
// A character that does harm at some kinds of sinks alone (a separator in a path, a line end in a
// header; model rows say which) may be refused instead: a loop that lets any other through clears
// the text of these kinds. What is said of characters holds for the parts of a path as well, where
// a call compares them (`part == ".."`).
//
// Terms: *character*: what stands at the place that a variable leads to (`*p`, `s[i]`, `*it`), or
// in the variable itself. *listed*: equal to a constant that no language gives a meaning, between
// two letters or digits, or of a class that a model row says to be harmless.
#include <algorithm>
#include <iterator>

#include "base/limits.h"
#include "base/text.h"
#include "flow/body.h"
#include "flow/types.h"

namespace tvaara::flow {

using facts::EdgeKind;
using facts::Op;
using facts::Operand;
using facts::OperandKind;
using facts::Statement;

namespace {

constexpr const char* kEverySink = "*";
// "each.path.parents": what is found of one part says that of the whole if it is found of each.
constexpr std::string_view kEach = "each.";

// Letters of one case, digits; 0 for any other.
int alphabet_of(int64_t character) {
  if (character >= '0' && character <= '9') return 1;
  if (character >= 'a' && character <= 'z') return 2;
  if (character >= 'A' && character <= 'Z') return 3;
  return 0;
}

// What quotes, ends, separates or stands for something in one language or another.
bool has_meaning(int64_t character) {
  static const std::string kSpecial = " '\"\\`;|&$<>%/()#*?";
  return character < 32 || character > 126 ||
         kSpecial.find(static_cast<char>(character)) != std::string::npos;
}

Passed closed(Passed passed) {
  const bool range = passed.low && passed.high && *passed.low <= *passed.high;
  const int alphabet = range ? alphabet_of(*passed.low) : 0;
  passed.listed |= alphabet != 0 && alphabet == alphabet_of(*passed.high);
  return passed;
}

// Both tests were passed.
Passed both(const Passed& a, const Passed& b) {
  Passed out = a;
  out.listed |= b.listed;
  out.kinds.insert(b.kinds.begin(), b.kinds.end());
  if (b.low) out.low = std::max(*b.low, a.low.value_or(*b.low));
  if (b.high) out.high = std::min(*b.high, a.high.value_or(*b.high));
  return closed(out);
}

// One of them was.
Passed either(const Passed& a, const Passed& b) {
  Passed out;
  out.listed = a.listed && b.listed;
  if (a.low == b.low) out.low = a.low;
  if (a.high == b.high) out.high = a.high;
  // What is listed is harmless everywhere.
  if (a.listed || b.listed) {
    out.kinds = a.listed ? b.kinds : a.kinds;
  } else {
    std::set_intersection(a.kinds.begin(), a.kinds.end(), b.kinds.begin(), b.kinds.end(),
                          std::inserter(out.kinds, out.kinds.begin()));
  }
  return out;
}

const std::string& mirrored(const std::string& op) {
  static const std::map<std::string, std::string> kMirrored{
      {"<", ">"}, {">", "<"}, {"<=", ">="}, {">=", "<="}, {"==", "=="}, {"!=", "!="}};
  static const std::string kNone;
  auto at = kMirrored.find(op);
  return at == kMirrored.end() ? kNone : at->second;
}

// A number and a text that were handed over together: both as parameters, or in one object.
bool beside(const facts::Place& number, const facts::Place& text) {
  if (number.path.empty() || text.path.empty()) {
    const bool both = number.root == facts::Root::parameter && text.root == number.root;
    return both && number.path.empty() && text.path.empty();
  }
  facts::Place of_number = number, of_text = text;
  of_number.path.pop_back();
  of_text.path.pop_back();
  return number.path.back().kind == facts::StepKind::field &&
         text.path.back().kind == facts::StepKind::field && same_place(of_number, of_text);
}

bool is_equality(const std::string& op) { return op == "==" || op == "!="; }

}  // namespace

// The only statement that gives the operand its value, if it is a local.
const Statement* Body::made_by(const Operand& operand, StatementId* id) const {
  if (operand.kind != OperandKind::place) return nullptr;
  const facts::Place& at = function_.places[operand.index];
  if (at.root != facts::Root::local || !at.path.empty()) return nullptr;
  if (id) *id = shape_.definition_id[at.index];
  return shape_.definition[at.index];
}

std::optional<Character> Body::character_of(const Operand& operand, int depth) const {
  if (operand.kind != OperandKind::place || depth > limits::kMaxCharacterSteps) return std::nullopt;
  const facts::Place& at = function_.places[operand.index];
  const bool variable = at.root == facts::Root::local || at.root == facts::Root::parameter;
  if (!variable) return std::nullopt;
  if (at.path.size() == 1) {
    // One index is one character, not the one that the loop has come to.
    const facts::StepKind kind = at.path[0].kind;
    const bool running = kind == facts::StepKind::deref || kind == facts::StepKind::element;
    return running ? std::optional<Character>({at.root, at.index, false}) : std::nullopt;
  }
  if (!at.path.empty()) return std::nullopt;
  if (at.root == facts::Root::parameter) return Character{at.root, at.index, true};
  const Statement* made = made_by(operand, nullptr);
  if (!made) made = reference_made(at.index);
  if (!made) return std::nullopt;
  if ((made->op == Op::assign || made->op == Op::convert) && !made->args.empty()) {
    return character_of(made->args[0], depth + 1);
  }
  if (made->op != Op::call) return std::nullopt;
  const facts::Call& call = function_.calls[made->call];
  if (call.receiver.kind != OperandKind::place) return std::nullopt;
  const bool whole_part = call.kind == facts::CallKind::method && call.arguments.empty();
  if (whole_part && hands_on_receiver(call)) {  // `part.string()`
    return character_of(call.receiver, depth + 1);
  }
  if (call.kind != facts::CallKind::operator_) return std::nullopt;
  const std::string& name = text(unit_.callees[call.callee].name);
  const bool fixed =
      std::any_of(call.arguments.begin(), call.arguments.end(),
                  [](const Operand& argument) { return argument.kind == OperandKind::constant; });
  const bool running = name.ends_with("operator*") || (name.ends_with("operator[]") && !fixed);
  if (!running) return std::nullopt;
  const facts::Place& of = function_.places[call.receiver.index];
  const bool whole =
      of.path.empty() && (of.root == facts::Root::local || of.root == facts::Root::parameter);
  return whole ? std::optional<Character>({of.root, of.index, false}) : std::nullopt;
}

// `for (char& c : name)`: what is assigned to `c` later is written into the text.
const Statement* Body::reference_made(facts::Index local) const {
  const facts::Place whole{facts::Root::local, local, {}};
  for (const Statement* statement : shape_.statements) {
    const bool binds = statement->op == Op::assign && statement->dst != facts::kNone &&
                       !statement->args.empty() && statement->args[0].by_reference;
    if (binds && same_place(function_.places[statement->dst], whole)) return statement;
  }
  return nullptr;
}

// A variable that a loop fills anew each time is one of the parts itself.
bool Body::is_character(const Operand& operand, const Character& character) const {
  if (!character.itself || character.root != facts::Root::local) {
    return character_of(operand) == character;
  }
  if (operand.kind != OperandKind::place) return false;
  return same_place(function_.places[operand.index], {character.root, character.index, {}});
}

// What is known of the character where the condition has this outcome.
Passed Body::passed(const Operand& condition, bool truth, const Character& character,
                    int depth) const {
  if (depth > limits::kMaxCharacterSteps) return {};
  StatementId id = 0;
  const Statement* made = made_by(condition, &id);
  if (!made) return {};
  const auto& args = made->args;
  switch (made->op) {
    case Op::assign:
    case Op::convert:
      return args.empty() ? Passed{} : passed(args[0], truth, character, depth + 1);
    case Op::choose: {
      if (args.size() != 3) return {};
      // `a && b` and `a || b` have a constant; without one, each level looks at both sides of all.
      const bool either_side =
          args[1].kind != OperandKind::constant && args[2].kind != OperandKind::constant;
      const int next = depth + (either_side ? 3 : 1);
      auto arm = [&](size_t index, bool first) -> std::optional<Passed> {
        const Operand& value = args[index];
        if (value.kind == OperandKind::constant) {
          const bool yes = unit_.constants[value.index].integer != 0;
          if (yes != truth) return std::nullopt;
        }
        return both(passed(args[0], first, character, next), passed(value, truth, character, next));
      };
      const std::optional<Passed> one = arm(1, true), other = arm(2, false);
      if (one && other) return either(*one, *other);
      return one ? *one : other.value_or(Passed{});
    }
    case Op::call:
      return passed_call(id, truth, character);
    case Op::compute:
      break;
    default:
      return {};
  }
  const std::string& op = text(made->detail);
  if (op == "!" && args.size() == 1) return passed(args[0], !truth, character, depth + 1);
  if (args.size() != 2) return {};
  for (size_t side = 0; side < 2; ++side) {
    if (args[1 - side].kind != OperandKind::constant) continue;
    const int64_t number = unit_.constants[args[1 - side].index].integer;
    if (is_character(args[side], character)) {
      return compared_character(side == 0 ? op : mirrored(op), truth, number);
    }
    if (is_equality(op) && number == 0) {  // `isalnum(c) != 0`
      return passed(args[side], truth == (op == "!="), character, depth + 1);
    }
  }
  return {};
}

Passed Body::compared_character(const std::string& op, bool truth, int64_t number) const {
  Passed out;
  if (is_equality(op)) {
    const bool equal = truth == (op == "==");
    out.listed = equal && !has_meaning(number);
    for (const HarmfulCharacter& harmful : engine_.harmful_characters()) {
      if (equal != (harmful.character == number)) {
        out.kinds.insert(harmful.clears.begin(), harmful.clears.end());
      }
    }
  } else if (std::optional<Outcome> outcome = compared_with(op, number)) {
    if (!truth) outcome = outcome->negated();
    const int64_t bound = std::atoll(outcome->value.c_str());
    (outcome->kind == Outcome::Kind::at_least ? out.low : out.high) = bound;
  }
  without_harmful(out);
  return out;
}

// Characters between two bounds are not those beyond: `c >= ' '` lets no line end through.
void Body::without_harmful(Passed& passed) const {
  for (const HarmfulCharacter& harmful : engine_.harmful_characters()) {
    const bool below = passed.low && harmful.character < *passed.low;
    const bool above = passed.high && harmful.character > *passed.high;
    if (below || above) passed.kinds.insert(harmful.clears.begin(), harmful.clears.end());
  }
}

// A constant, or what is made of one: `fs::path("..")`.
bool Body::is_fixed(const Operand& operand) const {
  if (operand.kind == OperandKind::constant) return true;
  const Statement* made = made_by(operand, nullptr);
  if (!made || made->op != Op::call) return false;
  const facts::Call& call = function_.calls[made->call];
  return call.kind == facts::CallKind::constructor && !call.arguments.empty() &&
         std::all_of(call.arguments.begin(), call.arguments.end(), [](const Operand& argument) {
           return argument.kind == OperandKind::constant;
         });
}

// A call that lets listed characters through alone says so by what it clears.
Passed Body::passed_call(StatementId id, bool truth, const Character& character) const {
  const facts::Call& call = function_.calls[shape_.statements[id]->call];
  auto of_character = [&](const Operand& argument) { return is_character(argument, character); };
  const auto about = std::count_if(call.arguments.begin(), call.arguments.end(), of_character);
  if (about == 0) return {};
  const auto fixed = static_cast<size_t>(
      std::count_if(call.arguments.begin(), call.arguments.end(),
                    [&](const Operand& argument) { return is_fixed(argument); }));
  // Places that are another argument's, or the object's, say nothing of the character.
  auto says_so = [&](const PlaceRefs& places) {
    bool own = places.empty(), others = stands_in(call.receiver, places);
    for (const Operand& argument : call.arguments) {
      (of_character(argument) ? own : others) |= stands_in(argument, places);
    }
    // A reference to a part stands elsewhere; beside it are the program's own constants alone.
    return own || (!others && static_cast<size_t>(about) + fixed == call.arguments.size());
  };
  const Outcome outcome{truth ? Outcome::Kind::truthy : Outcome::Kind::falsy, ""};
  Passed out;
  for (const auto& [name, places, kinds] : statement_events_[id].clears) {
    if (!outcome.forces(name) || !says_so(places)) continue;
    out.listed |= std::find(kinds.begin(), kinds.end(), kEverySink) != kinds.end();
    out.kinds.insert(kinds.begin(), kinds.end());
  }
  return out;
}

// Whether one of the places is in the variable that the operand names.
bool Body::stands_in(const Operand& operand, const PlaceRefs& places) const {
  if (operand.kind != OperandKind::place) return false;
  const facts::Place& at = function_.places[operand.index];
  std::optional<uint32_t> root, walker;
  if (at.root == facts::Root::local) root = at.index;
  if (at.root == facts::Root::receiver) root = receiver_root();
  if (at.root == facts::Root::parameter) {
    root = parameter_root(at.index);
    walker = walker_root(at.index);
  }
  return std::any_of(places.begin(), places.end(),
                     [&](const PlaceRef& ref) { return ref.root == root || ref.root == walker; });
}

// Whether nothing is left of what the character is one of, where the condition has this outcome.
bool Body::ends(const Operand& condition, bool truth, const Character& character, int depth) const {
  if (depth > limits::kMaxCharacterSteps || condition.kind != OperandKind::place) return false;
  if (is_character(condition, character)) return !truth;  // the zero behind a text
  const Statement* made = made_by(condition, nullptr);
  if (!made) return false;
  auto is_variable = [&](const Operand& operand) {
    if (operand.kind != OperandKind::place) return false;
    const facts::Place& at = function_.places[operand.index];
    return at.path.empty() && at.root == character.root && at.index == character.index;
  };
  const auto& args = made->args;
  if (made->op == Op::assign || made->op == Op::convert) {
    return !args.empty() && ends(args[0], truth, character, depth + 1);
  }
  if (made->op == Op::call) {  // `it != end`
    const facts::Call& call = function_.calls[made->call];
    if (call.kind != facts::CallKind::operator_) return false;
    const std::string& name = text(unit_.callees[call.callee].name);
    const bool equal = name.ends_with("operator==");
    if (!equal && !name.ends_with("operator!=")) return false;
    const bool about = is_variable(call.receiver) ||
                       std::any_of(call.arguments.begin(), call.arguments.end(), is_variable);
    return about && truth == equal;
  }
  if (made->op != Op::compute) return false;
  const std::string& op = text(made->detail);
  if (op == "!" && args.size() == 1) return ends(args[0], !truth, character, depth + 1);
  if (args.size() != 2) return false;
  for (size_t side = 0; side < 2; ++side) {
    const Operand& other = args[1 - side];
    if (other.kind == OperandKind::constant) {
      const bool zero = unit_.constants[other.index].integer == 0;
      const bool tested = is_equality(op) && zero && is_character(args[side], character);
      if (tested) return truth == (op == "==");
    } else if (is_equality(op) && is_variable(args[side])) {
      return truth == (op == "==");
    }
  }
  if (truth || (op != "<" && op != ">" && op != "!=")) return false;
  const Operand &least = args[op == ">" ? 1 : 0], &most = args[op == ">" ? 0 : 1];
  if (is_variable(least) && op != "!=") return !stops_early(most, character);  // `p < end`
  return counts_all(most, character) || (op == "!=" && counts_all(least, character));
}

// An end that is not as far away as there are characters: `s + 4`.
bool Body::stops_early(const Operand& end, const Character& character, int depth) const {
  if (end.kind != OperandKind::place || depth > limits::kMaxCharacterSteps) return true;
  const Statement* made = made_by(end, nullptr);
  if (!made) return false;
  if (made->op == Op::assign || made->op == Op::convert) {
    return made->args.empty() || stops_early(made->args[0], character, depth + 1);
  }
  if (made->op != Op::compute) return false;
  const bool whole = std::any_of(made->args.begin(), made->args.end(), [&](const Operand& operand) {
    return counts_all(operand, character, depth + 1);
  });
  return text(made->detail) != "+" || !whole;
}

// How many characters there are: what a call says of the text and of nothing else (`s.size()`,
// `strlen(s)`), or a number that stands beside it.
bool Body::counts_all(const Operand& number, const Character& character, int depth) const {
  if (number.kind != OperandKind::place || depth > limits::kMaxCharacterSteps) return false;
  const facts::Place text = text_of({character.root, character.index, {}});
  const facts::Place& at = function_.places[number.index];
  if (same_place(text_of(at), text)) return false;  // leads through it
  if (at.root == facts::Root::parameter || !at.path.empty()) {
    const bool changed = at.path.empty() && shape_.assigned_parameters.contains(at.index);
    return !changed && beside(at, text);
  }
  const Statement* made = made_by(number, nullptr);
  if (!made) return false;
  if (made->op == Op::assign || made->op == Op::convert) {
    return !made->args.empty() && counts_all(made->args[0], character, depth + 1);
  }
  if (made->op != Op::call) return false;
  const facts::Call& call = function_.calls[made->call];
  const bool method = call.receiver.kind != OperandKind::none;
  if (call.kind == facts::CallKind::operator_ || call.arguments.size() != (method ? 0U : 1U)) {
    return false;
  }
  const Operand& counted = method ? call.receiver : call.arguments[0];
  return counted.kind == OperandKind::place &&
         same_place(text_of(function_.places[counted.index]), text);
}

// The place of the text that a variable was made to lead through, or is.
facts::Place Body::text_of(const facts::Place& variable, int depth) const {
  if (variable.root != facts::Root::local || !variable.path.empty() ||
      depth > limits::kMaxCharacterSteps) {
    return variable;
  }
  const std::vector<const Statement*> made = made_to_lead(variable.root, variable.index);
  if (made.size() != 1) return variable;
  const std::optional<Operand> from = leads_through(*made[0]);
  return from ? text_of(function_.places[from->index], depth + 1) : variable;
}

// Per block, those that go on to it.
std::vector<std::vector<uint32_t>> Body::blocks_before() const {
  std::vector<std::vector<uint32_t>> before(function_.blocks.size());
  for (uint32_t block : shape_.order) {
    for (const facts::Edge& edge : function_.blocks[block].edges) {
      if (edge.kind != EdgeKind::exception) before[edge.block].push_back(block);
    }
  }
  return before;
}

// The blocks of the loops that come back to the block.
std::set<uint32_t> Body::loop_of(uint32_t head,
                                 const std::vector<std::vector<uint32_t>>& before) const {
  std::vector<uint32_t> open;
  for (uint32_t block : before[head]) {
    if (shape_.rank[block] >= shape_.rank[head]) open.push_back(block);
  }
  std::set<uint32_t> loop;
  while (!open.empty()) {
    const uint32_t block = open.back();
    open.pop_back();
    if (block == head || !loop.insert(block).second) continue;
    open.insert(open.end(), before[block].begin(), before[block].end());
  }
  return loop;
}

// What the characters are cleared of that have been passed when the loop comes back to its head, on
// every way.
std::optional<Walk> Body::walk_of(uint32_t head, const std::set<uint32_t>& loop,
                                  const Character& character) const {
  std::map<uint32_t, Passed> at;  // where blocks begin
  bool comes_back = false;
  Passed back;
  auto arrive = [&](uint32_t block, const Passed& passed, std::set<uint32_t>& open) {
    auto [known, fresh] = at.try_emplace(block, passed);
    const Passed joined = fresh ? passed : either(known->second, passed);
    if (!fresh && joined == known->second) return;
    known->second = joined;
    open.insert(shape_.rank[block]);
  };
  std::set<uint32_t> open;
  arrive(head, {}, open);
  while (!open.empty()) {
    const uint32_t block = shape_.order[*open.begin()];
    open.erase(open.begin());
    Passed now = at[block];
    for (const Statement& statement : function_.blocks[block].statements) {
      if (replaces(statement, character)) now.listed = true;
    }
    const auto& edges = function_.blocks[block].edges;
    for (const facts::Edge& edge : edges) {
      if (edge.kind == EdgeKind::exception) continue;
      if (edge.block != head && !loop.contains(edge.block)) continue;
      const Passed next = both(now, passed_edge(block, edge, character));
      if (edge.block != head) {
        arrive(edge.block, next, open);
      } else {
        back = comes_back ? either(back, next) : next;
        comes_back = true;
      }
    }
  }
  if (!comes_back) return std::nullopt;
  Walk walk;
  walk.character = character;
  if (back.listed) walk.clears = {kEverySink};
  for (const std::string& kind : back.kinds) {
    if (starts_with(kind, kEach)) walk.parts.push_back(kind.substr(kEach.size()));
    if (!back.listed) {
      walk.clears.push_back(starts_with(kind, kEach) ? kind.substr(kEach.size()) : kind);
    }
  }
  return walk.clears.empty() ? std::nullopt : std::optional<Walk>(walk);
}

Passed Body::passed_edge(uint32_t block, const facts::Edge& edge,
                         const Character& character) const {
  const Operand& condition = function_.blocks[block].condition;
  switch (edge.kind) {
    case EdgeKind::if_true:
      return passed(condition, true, character);
    case EdgeKind::if_false:
      return passed(condition, false, character);
    case EdgeKind::case_: {
      if (edge.constant == facts::kNone || !is_character(condition, character)) return {};
      return compared_character("==", true, unit_.constants[edge.constant].integer);
    }
    default:
      return {};
  }
}

bool Body::writes_character(facts::Index place, const Character& character) const {
  const facts::Place& to = function_.places[place];
  if (to.path.empty()) {
    const Statement* made = to.root == facts::Root::local ? reference_made(to.index) : nullptr;
    return made && !made->args.empty() && character_of(made->args[0]) == character;
  }
  if (to.path.size() != 1 || to.root != character.root || to.index != character.index) return false;
  const facts::StepKind step = to.path[0].kind;
  return step == facts::StepKind::deref || step == facts::StepKind::element;
}

// `*p = '_';`
bool Body::replaces(const Statement& statement, const Character& character) const {
  if (statement.dst == facts::kNone || statement.args.size() != 1 || character.itself) return false;
  const Operand& by = statement.args[0];
  if (by.kind != OperandKind::constant || !writes_character(statement.dst, character)) return false;
  const facts::Constant& constant = unit_.constants[by.index];
  return constant.kind != facts::ConstantKind::string &&
         (constant.integer == 0 || !has_meaning(constant.integer));
}

void Body::find_walks() {
  walks_.clear();
  const std::vector<std::vector<uint32_t>> before = blocks_before();
  for (uint32_t head : shape_.order) {
    const facts::Block& block = function_.blocks[head];
    if (!in_[head].reachable || block.edges.size() != 2) continue;
    const std::set<uint32_t> loop = loop_of(head, before);
    if (loop.empty()) continue;
    std::vector<Character> tested;
    auto add = [&](const Operand& operand) {
      const std::optional<Character> one = character_of(operand);
      if (!one || one->itself || tested.size() >= limits::kMaxWalkedCharacters) return;
      if (std::find(tested.begin(), tested.end(), *one) == tested.end()) tested.push_back(*one);
    };
    for (uint32_t inner : loop) {
      add(function_.blocks[inner].condition);
      for (const Statement& statement : function_.blocks[inner].statements) {
        for (const Operand& operand : statement.args) add(operand);
        if (statement.op != Op::call) continue;
        for (const Operand& operand : function_.calls[statement.call].arguments) add(operand);
      }
    }
    for (size_t e = 0; e < 2; ++e) {
      const facts::Edge& edge = block.edges[e];
      if (loop.contains(edge.block) || edge.block == head) continue;
      for (const Character& character : tested) {
        if (!ends(block.condition, edge.kind == EdgeKind::if_true, character)) continue;
        if (auto walk = walk_of(head, loop, character)) walks_[{head, e}].push_back(*walk);
      }
      bool taken = edge.kind != EdgeKind::if_true;
      const std::optional<Character> part = next_part(block.condition, taken);
      if (!part || taken != true) continue;
      if (auto walk = walk_of(head, loop, *part)) walks_[{head, e}].push_back(*walk);
    }
  }
}

// Whether the statement moves the variable on: `p = p + 1`, by way of a temporary.
bool Body::steps(const Statement& statement) const {
  const Statement* made = &statement;
  if (statement.op == Op::assign && statement.args.size() == 1) {
    made = made_by(statement.args[0], nullptr);
  }
  if (!made || made->op != Op::compute) return false;
  const facts::Place& to = function_.places[statement.dst];
  return std::any_of(made->args.begin(), made->args.end(), [&](const Operand& operand) {
    return operand.kind == OperandKind::place && same_place(function_.places[operand.index], to);
  });
}

// The statements that let the variable lead elsewhere than a step further, but to nothing.
std::vector<const Statement*> Body::made_to_lead(facts::Root root, facts::Index index) const {
  std::vector<const Statement*> out;
  const facts::Place variable{root, index, {}};
  auto to_nothing = [&](const Statement& statement) {
    if (statement.op != Op::assign || statement.args.size() != 1) return false;
    const Operand& from = statement.args[0];
    return from.kind == OperandKind::constant &&
           unit_.constants[from.index].kind == facts::ConstantKind::null;
  };
  for (const Statement* statement : shape_.statements) {
    if (statement->dst == facts::kNone) continue;
    if (!same_place(function_.places[statement->dst], variable)) continue;
    if (!steps(*statement) && !to_nothing(*statement)) out.push_back(statement);
  }
  return out;
}

// What the statement lets its variable lead through: `p = s`, `p = s.c_str()`.
std::optional<Operand> Body::leads_through(const Statement& statement) const {
  std::optional<Operand> from;
  if ((statement.op == Op::assign || statement.op == Op::convert) && !statement.args.empty()) {
    from = statement.args[0];
  } else if (statement.op == Op::call) {
    const facts::Call& call = function_.calls[statement.call];
    const bool plain = call.kind == facts::CallKind::method && call.arguments.empty();
    if (plain && hands_on_receiver(call)) from = call.receiver;
  }
  return from && from->kind == OperandKind::place ? from : std::nullopt;
}

// The text that the variable was made to lead through. Of several nothing says which one was it.
void Body::clear_walked(State& state, const Walk& walk, const facts::Root root, facts::Index index,
                        int depth) {
  const std::vector<std::string>& all = walk.clears;
  const std::vector<const Statement*> made = made_to_lead(root, index);
  if (root == facts::Root::parameter) {
    const std::optional<uint32_t> elsewhere = made.empty() ? std::nullopt : walker_root(index);
    clear_value(state, {elsewhere.value_or(parameter_root(index)), {}}, all);
    return;
  }
  if (depth > limits::kMaxCharacterSteps) return;
  if (const auto from = made.size() == 1 ? leads_through(*made[0]) : std::nullopt) {
    const facts::Place& at = function_.places[from->index];
    const bool variable = at.root == facts::Root::local || at.root == facts::Root::parameter;
    if (variable && at.path.empty()) {
      clear_walked(state, walk, at.root, at.index, depth + 1);
    } else if (const PlaceRefs refs = resolve(state, from->index); refs.size() == 1) {
      clear_value(state, refs[0], all);
    }
  }
  clear_value(state, {index, {}}, all);
}

// `s.begin()`, `s.c_str()`: a row says that what comes back leads through the object.
bool Body::hands_on_receiver(const facts::Call& call) const {
  const auto& rows = engine_.rows(unit_index_, call.callee, call.receiver_type);
  return std::any_of(rows.begin(), rows.end(), [](const models::Row* row) {
    if (row->section != models::Section::propagators) return false;
    const std::string mode = row->attribute("text");
    const models::Position* from = row->role("from");
    return (mode == "copy" || mode == "element") && from &&
           from->kind == models::Position::Kind::receiver;
  });
}

// Handed over by value as one of a text's: what is said of it holds for it alone. A number at a
// constant index is no part of a text.
bool Body::by_character(const Site& site, const Operand& operand, size_t argument) const {
  if (!site.callee || argument >= site.callee->parameters.size()) return false;
  if (operand.kind != OperandKind::place || operand.address) return false;
  const facts::Type& type = unit_.types[site.callee->parameters[argument]];
  const bool by_value = !type.reference && (type.kind == facts::TypeKind::character ||
                                            type.kind == facts::TypeKind::integer);
  const facts::Place& at = function_.places[operand.index];
  if (!by_value || at.path.empty() || at.path.back().kind == facts::StepKind::field) return false;
  if (at.path.back().kind != facts::StepKind::key) return true;
  const StaticType of = Types(linked_).of_place(unit_index_, function_, at);
  if (of.type == 0) return true;
  const facts::Unit& unit = linked_.units()[of.unit];
  return unit.text(unit.types[of.type].spelling).find("char") != std::string::npos;
}

// Of the parameters that are characters, which are listed where the function returns this.
std::vector<uint32_t> Body::listed_parameters(const Operand& returned, bool truth) const {
  std::vector<uint32_t> out;
  for (uint32_t i = 0; i < parameters_; ++i) {
    const facts::Type& type = unit_.types[function_.parameters[i].type];
    const bool character =
        type.kind == facts::TypeKind::character || type.kind == facts::TypeKind::integer;
    if (!character || shape_.assigned_parameters.contains(i)) continue;
    if (passed(returned, truth, {facts::Root::parameter, i, true}).listed) out.push_back(i);
  }
  return out;
}

}  // namespace tvaara::flow
