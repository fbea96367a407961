// The fixpoint over one function and the summary it leaves; see body.h.
#include "flow/body.h"

#include <algorithm>

#include "base/hash.h"
#include "base/limits.h"
#include "base/text.h"

namespace tvaara::flow {

using facts::EdgeKind;
using facts::Op;
using facts::OperandKind;
using facts::TypeKind;

namespace {

constexpr const char* kLimitOfWork = "limit: work of a function";

}  // namespace

Body::Body(Engine& engine, NodeId node, const Bindings& bindings)
    : engine_(engine),
      linked_(engine.linked()),
      node_(node),
      bindings_(bindings),
      unit_index_(linked_.nodes()[node].unit),
      unit_(linked_.units()[unit_index_]),
      function_(*linked_.nodes()[node].function),
      name_(unit_.text(function_.name)),
      shape_(function_),
      locals_(static_cast<uint32_t>(function_.locals.size())),
      parameters_(static_cast<uint32_t>(function_.parameters.size())),
      places_(function_.places.size()),
      statement_events_(shape_.statement_count) {
  for (uint32_t parameter : shape_.assigned_parameters) {
    const facts::Type& type = unit_.types[function_.parameters[parameter].type];
    // What is only read through it need not be told apart from where it pointed first.
    if (type.kind == TypeKind::pointer && !type.reference && !type.const_) {
      walkers_.push_back(parameter);
    }
  }
}

Summary Body::run() {
  const uint64_t of_others = value_work();  // of the function that asks for a copy of this one
  value_work() = 0;
  fixpoint();
  run_backward();
  find_guards();
  find_walks();
  const bool known_more = !guards_.empty() || !caught_.empty() || !walks_.empty();
  if (known_more && !widened_) fixpoint();
  recording_ = true;
  for (uint32_t block : shape_.order) {
    block_ = block;
    State state = in_[block];
    const auto& statements = function_.blocks[block].statements;
    for (size_t i = 0; i < statements.size() && state.reachable; ++i) {
      current_ = shape_.first_statement[block] + static_cast<uint32_t>(i);
      apply(state, statements[i], current_);
    }
    out_[block] = std::move(state);
  }
  recording_ = false;
  find_tested_inputs();
  refresh_guards();
  run_backward();
  Summary summary = summarize();
  value_work() = of_others;
  return summary;
}

// Inputs that are compared in conditions, or whose comparison is the result: where a caller knows
// their number, one side is dead.
void Body::find_tested_inputs() {
  auto add = [&](const Value& value) {
    if (!value || value->atoms.size() != 1 || !value->atoms[0].exact) return;
    const Atom& atom = value->atoms[0];
    if (atom.kind == Atom::Kind::input && value->fields.empty()) tested_inputs_.insert(atom.label);
  };
  for (uint32_t block : shape_.order) {
    const facts::Block& facts_block = function_.blocks[block];
    State state = out_[block];
    if (!state.reachable) continue;
    if (facts_block.edges.size() < 2) {
      if (block != function_.exit_block) continue;
      Value returned = get(state, returned_root());
      if (!returned) continue;
      for (const Comparison& comparison : returned->comparisons) {
        for (const Value& operand : comparison.operands) add(operand);
      }
      continue;
    }
    for (const Fact& fact : facts_of(state, facts_block.condition, {Outcome::Kind::truthy, ""})) {
      if (fact.operand.kind == OperandKind::place) add(loaded(state, eval(state, fact.operand)));
    }
  }
}

// ---- roots -------------------------------------------------------------------------------------

uint32_t Body::global_root(uint32_t global) {
  auto at = std::find(global_roots_.begin(), global_roots_.end(), global);
  if (at == global_roots_.end()) {
    global_roots_.push_back(global);
    at = global_roots_.end() - 1;
  }
  return first_global_root() + static_cast<uint32_t>(at - global_roots_.begin());
}

std::optional<uint32_t> Body::walker_root(uint32_t parameter) const {
  auto at = std::find(walkers_.begin(), walkers_.end(), parameter);
  if (at == walkers_.end()) return std::nullopt;
  return scratch_root() + 1 + static_cast<uint32_t>(at - walkers_.begin());
}

std::string Body::root_name(uint32_t root) const {
  if (root < locals_ || root == returned_root() || root == scratch_root()) return "";
  if (root < receiver_root()) return "p" + std::to_string(root - locals_);
  if (root == receiver_root()) return "this";
  if (root < first_global_root()) return "";
  return "g" + std::to_string(global_roots_[root - first_global_root()]);
}

const facts::Type* Body::root_type(uint32_t root) const {
  if (root < locals_) return &unit_.types[function_.locals[root].type];
  if (root < receiver_root()) {
    return &unit_.types[function_.parameters[root - locals_].type];
  }
  if (root == returned_root()) return &unit_.types[function_.returns];
  if (root > scratch_root() && root < first_global_root()) {
    return &unit_.types[function_.parameters[walkers_[root - scratch_root() - 1]].type];
  }
  return nullptr;
}

Value Body::initial(uint32_t root) {
  if (root < locals_ || root == returned_root() || root == scratch_root()) return nullptr;
  if (root >= initial_.size()) initial_.resize(root + 1);
  if (initial_[root]) return initial_[root];
  if (root > scratch_root() && root < first_global_root()) {
    const uint32_t object = parameter_root(walkers_[root - scratch_root() - 1]);
    return initial_[root] = alias_of({{object, {}}}, TypeKind::pointer);
  }
  const std::string name = root_name(root);
  Value value;
  if (root >= first_global_root() &&
      linked_.is_exception(global_roots_[root - first_global_root()])) {
    return initial_[root] = no_value();
  }
  if (root >= first_global_root()) {
    value = engine_.global_value(global_roots_[root - first_global_root()]);
  }
  if (!value) {
    value = input_value(name);
    if (const facts::Type* type = root_type(root)) value = typed(value, type->kind);
  }
  for (const auto& [path, number] : bindings_.numbers) {
    AccessPath parsed = parse_access_path(path);
    if (parsed.root != name) continue;
    Value known = constant_value(number.kind, number.integer, number.text, {}, "");
    const facts::Type* type = parsed.keys.empty() ? root_type(root) : nullptr;
    if (type) known = typed(known, type->kind);
    value = with_path(value, parsed.keys, known, false);
  }
  auto bindings = bindings_.callables;
  if (root >= first_global_root()) {
    const auto& of_globals = engine_.global_bindings().callables;
    bindings.insert(of_globals.begin(), of_globals.end());
  }
  for (const auto& [path, functions] : bindings) {
    AccessPath parsed = parse_access_path(path);
    if (parsed.root != name) continue;
    ValueData bound = *input_value(path);
    for (const std::string& function : functions) {
      Callable callable = engine_.callable(function, "");
      callable.captures = input_value(path);
      bound.callables.push_back(std::move(callable));
    }
    value = with_path(value, parsed.keys, make_value(std::move(bound)), false);
  }
  return initial_[root] = value;
}

Value Body::get(const State& state, uint32_t root) {
  if (root < state.values.size() && state.values[root]) return state.values[root];
  return initial(root);
}

// Of a function that costs too much: what lies deep in a value is given up, and that is said.
Value Body::coarse(const Value& value) {
  if (!value || value->depth <= limits::kCoarseDepth) return value;
  if (!gave_up_) engine_.note(name_, kLimitOfWork);
  gave_up_ = true;
  opaque_reasons_.insert(kLimitOfWork);
  return no_deeper(value, limits::kCoarseDepth, kLimitOfWork);
}

void Body::set(State& state, uint32_t root, Value value) {
  if (root >= state.values.size()) state.values.resize(root + 1);
  state.values[root] = coarse_ ? coarse(value) : std::move(value);
  state.implied.erase(root);
  state.implied_clears.erase(root);
  for (auto& [variable, classes] : state.implied_clears) {
    for (auto& [name, roots] : classes) roots.erase(root);
  }
}

// ---- fixpoint ----------------------------------------------------------------------------------

void Body::fixpoint() {
  const size_t count = function_.blocks.size();
  in_.assign(count, {});
  out_.assign(count, {});
  thrown_.assign(count, {});
  visits_.assign(count, 0);
  first_.assign(count, {});
  again_.assign(count, {});
  statement_events_.assign(shape_.statement_count, {});
  in_[0].reachable = true;
  in_[0].values.resize(first_global_root());
  std::set<uint32_t> open{0};  // by rank: predecessors first
  while (!open.empty()) {
    uint32_t block = shape_.order[*open.begin()];
    open.erase(open.begin());
    const facts::Block& facts_block = function_.blocks[block];
    steps_ += 1 + static_cast<uint32_t>(facts_block.statements.size());
    coarse_ = value_work() > limits::kCoarseWork;
    if (steps_ > limits::kMaxStepsPerFunction || value_work() > limits::kMaxWorkPerFunction) {
      const bool often = steps_ > limits::kMaxStepsPerFunction;
      const std::string reason = often ? "limit: statement visits" : kLimitOfWork;
      engine_.note(name_, reason);
      opaque_reasons_.insert(reason);
      widened_ = true;
      break;
    }
    block_ = block;
    State state = in_[block];
    const bool leaves =
        std::any_of(facts_block.edges.begin(), facts_block.edges.end(),
                    [](const facts::Edge& edge) { return edge.kind == EdgeKind::exception; });
    thrown_[block] = {};
    for (size_t i = 0; i < facts_block.statements.size() && state.reachable; ++i) {
      run_statement(state, thrown_[block], facts_block.statements[i],
                    shape_.first_statement[block] + static_cast<uint32_t>(i), leaves);
    }
    out_[block] = std::move(state);
    for (size_t e = 0; e < facts_block.edges.size(); ++e) {
      State next = along_edge(in_[block], out_[block], block, e);
      if (next.reachable && shape_.loop_test[block] && !first_takes(block, e)) {
        State again = again_[block];
        run_plain(again, block);
        next = along_edge(again_[block], again, block, e);
      }
      if (!next.reachable) continue;
      uint32_t target = facts_block.edges[e].block;
      bool widening = visits_[target] > limits::kMaxBlockVisits * 2;
      bool changed = false;
      if (shape_.loop_test[target]) {
        const bool back = shape_.rank[block] >= shape_.rank[target];
        changed = join_into(back ? again_[target] : first_[target], next, widening);
      }
      if (join_into(in_[target], next, widening) || changed) {
        ++visits_[target];
        open.insert(shape_.rank[target]);
      }
    }
  }
}

void Body::run_plain(State& state, uint32_t block) {
  const auto& statements = function_.blocks[block].statements;
  for (size_t i = 0; i < statements.size() && state.reachable; ++i) {
    apply(state, statements[i], shape_.first_statement[block] + static_cast<uint32_t>(i));
  }
}

// Whether the edge of a loop's condition can be taken when it is met for the first time: `i < 3`
// is true of a fresh `i`, so that whatever comes after the loop has been through it.
bool Body::first_takes(uint32_t block, size_t edge) {
  State first = first_[block];
  run_plain(first, block);
  return along_edge(first_[block], first, block, edge).reachable;
}

// An exception may leave before a call and, with what it wrote, during it; a function whose body is
// not read and of which no row says what it fills is taken to have done nothing by then.
void Body::run_statement(State& state, State& thrown, const facts::Statement& statement,
                         StatementId id, bool leaves) {
  leaves &= statement.op == Op::call || statement.op == Op::throw_;
  if (leaves) join_into(thrown, state, false);
  apply(state, statement, id);
  const StatementEvents& events = statement_events_[id];
  if (!leaves || (statement.op == Op::call && !events.followed && events.filled.empty())) return;
  State after = state;
  after.reachable = true;
  join_into(thrown, after, false);
}

State Body::along_edge(const State& in, const State& out, uint32_t block, size_t index) {
  const facts::Block& facts_block = function_.blocks[block];
  const facts::Edge& edge = facts_block.edges[index];
  if (edge.kind == EdgeKind::exception) {
    const bool said = thrown_[block].reachable;  // by the calls that may throw
    State state = said ? thrown_[block] : in;
    if (out.reachable && !said) join_into(state, out, false);
    state.must = in.must;
    return state;
  }
  State state = out;
  if (!out.reachable || facts_block.condition.kind == OperandKind::none ||
      edge.kind == EdgeKind::always) {
    return state;
  }
  std::vector<Fact> facts;
  auto constant_class = [&](facts::Index constant) {
    const facts::Constant& c = unit_.constants[constant];
    Value value = constant_value(
        c.kind, c.integer, c.kind == facts::ConstantKind::enumerator ? text(c.name) : text(c.text),
        {}, "");
    return classes_of(value)[0];
  };
  switch (edge.kind) {
    case EdgeKind::if_true:
      facts = facts_of(state, facts_block.condition, {Outcome::Kind::truthy, ""});
      break;
    case EdgeKind::if_false:
      facts = facts_of(state, facts_block.condition, {Outcome::Kind::falsy, ""});
      break;
    case EdgeKind::case_:
      if (edge.constant != facts::kNone) {
        facts = facts_of(state, facts_block.condition, equal_to(constant_class(edge.constant)));
      }
      break;
    case EdgeKind::default_:
      for (const facts::Edge& other : facts_block.edges) {
        if (other.kind != EdgeKind::case_ || other.constant == facts::kNone) continue;
        auto more = facts_of(state, facts_block.condition,
                             equal_to(constant_class(other.constant)).negated());
        facts.insert(facts.end(), more.begin(), more.end());
      }
      break;
    default:
      break;
  }
  EventSet implied = events_of(state, facts);
  const bool branch = edge.kind == EdgeKind::if_true || edge.kind == EdgeKind::if_false;
  const Outcome side{edge.kind == EdgeKind::if_true ? Outcome::Kind::truthy : Outcome::Kind::falsy,
                     ""};
  const bool can_be =
      branch ? assume_outcome(state, facts_block.condition, side) : assume(state, facts);
  if (!can_be) {
    state.reachable = false;
    return state;
  }
  if (!implied.empty()) {
    state.must.change().then(implied);
    state.may.change().add(implied);
  }
  auto walks = walks_.find({block, index});
  if (walks != walks_.end()) {
    for (const Walk& walk : walks->second) {
      if (!walk.parts.empty()) clear_wholes(state, walk);
      if (!walk.character.itself) {
        clear_walked(state, walk, walk.character.root, walk.character.index);
      }
    }
  }
  auto guard = guards_.find({block, index});
  if (guard != guards_.end()) {
    state.must.change().add(guard->second.all);
    const Location where = at(facts_block.condition.range);
    for (const GuardName* name : guard->second.names) name_tested(state, facts, *name, where);
  }
  return state;
}

void Body::join_implied(State& into, const State& from) {
  std::set<uint32_t> roots;
  for (const auto& [root, implied] : into.implied) roots.insert(root);
  for (const auto& [root, implied] : from.implied) roots.insert(root);
  auto assigned = [](const State& state, uint32_t root) {
    return root < state.values.size() && state.values[root];
  };
  // What has happened in `state` if the variable has the class; nullopt: it cannot have it.
  auto happened = [&](const State& state, uint32_t root, const std::string& name) -> PathEvents {
    auto at = state.implied.find(root);
    if (at == state.implied.end()) return std::nullopt;
    auto known = at->second.find(name);
    if (known == at->second.end()) known = at->second.find("");
    if (known == at->second.end()) return std::nullopt;
    EventSet all = *state.must;
    all.then(known->second);
    return all;
  };
  for (uint32_t root : roots) {
    bool lost = (!into.implied.contains(root) && assigned(into, root)) ||
                (!from.implied.contains(root) && assigned(from, root));
    if (lost) {
      into.implied.erase(root);
      continue;
    }
    std::set<std::string> classes;
    for (const State* side : std::initializer_list<const State*>{&into, &from}) {
      auto at = side->implied.find(root);
      if (at == side->implied.end()) continue;
      for (const auto& [name, events] : at->second) classes.insert(name);
    }
    Implied joined;
    for (const std::string& name : classes) {
      PathEvents both = intersect(happened(into, root, name), happened(from, root, name));
      if (both) joined[name] = *both;
    }
    into.implied[root] = std::move(joined);
  }
}

// What holds of a root on both sides where a variable has a class: said before, or so by itself.
void Body::join_implied_clears(State& into, const State& from) {
  std::map<uint32_t, ImpliedClears> joined;
  auto can_be = [](const State& state, uint32_t root, const std::string& name) {
    auto at = state.implied.find(root);
    return at != state.implied.end() && (at->second.contains(name) || at->second.contains(""));
  };
  // By itself, whatever a variable is: asked for each variable, so it is kept.
  std::map<uint32_t, std::set<std::string>> of_into, of_from;
  auto cleared = [&](const State& state, uint32_t root) -> const std::set<std::string>& {
    auto [at, fresh] = (&state == &into ? of_into : of_from).try_emplace(root);
    if (fresh && root < state.values.size()) at->second = cleared_of_all(state.values[root]);
    return at->second;
  };
  auto clears = [&](const State& state, uint32_t variable, const std::string& name,
                    uint32_t root) -> std::set<std::string> {
    auto said = state.implied_clears.find(variable);
    if (said != state.implied_clears.end()) {
      auto of_class = said->second.find(name);
      if (of_class != said->second.end() && of_class->second.contains(root)) {
        return of_class->second.at(root);
      }
    }
    return cleared(state, root);
  };
  const size_t count = std::min(into.values.size(), from.values.size());
  std::set<uint32_t> roots;
  for (uint32_t root = 0; root < count; ++root) {
    if (same(into.values[root], from.values[root])) continue;
    if (!cleared(into, root).empty() || !cleared(from, root).empty()) roots.insert(root);
  }
  for (const State* side : std::initializer_list<const State*>{&into, &from}) {
    for (const auto& [variable, classes] : side->implied_clears) {
      for (const auto& [name, entries] : classes) {
        for (const auto& [root, kinds] : entries) roots.insert(root);
      }
    }
  }
  for (const auto& [variable, implied] : into.implied) {
    if (!from.implied.contains(variable)) continue;
    std::set<std::string> names;
    for (const auto& [name, events] : implied) names.insert(name);
    for (const auto& [name, events] : from.implied.at(variable)) names.insert(name);
    for (const std::string& name : names) {
      const bool here = can_be(into, variable, name), there = can_be(from, variable, name);
      for (uint32_t root : roots) {
        if (root == variable) continue;
        std::set<std::string> kinds =
            here ? clears(into, variable, name, root) : clears(from, variable, name, root);
        if (here && there) {
          const std::set<std::string> other = clears(from, variable, name, root);
          std::erase_if(kinds, [&](const std::string& kind) { return !other.contains(kind); });
        }
        if (!kinds.empty()) joined[variable][name][root] = std::move(kinds);
      }
    }
  }
  into.implied_clears = std::move(joined);
}

bool Body::is_text_pointer(uint32_t root) const {
  const facts::Type* type = root_type(root);
  if (!type || type->kind != facts::TypeKind::pointer) return false;
  const std::string& spelling = text(type->spelling);
  return spelling == "const char *" || spelling == "const wchar_t *";
}

// `if (slash) name = slash + 1;`: each side knows of the text behind its pointer what the other
// does not. Where pointers that only read lead to different texts, the texts as they stand are
// joined then, not the pointers.
std::vector<std::pair<Value, Value>> Body::texts_to_join(const State& into, const State& from) {
  std::vector<std::pair<Value, Value>> texts(std::min(into.values.size(), from.values.size()));
  for (uint32_t root = 0; root < texts.size(); ++root) {
    const Value &a = into.values[root], &b = from.values[root];
    if (!a || !b || (a->refers.empty() && b->refers.empty()) || a->refers == b->refers) continue;
    if (!is_text_pointer(root)) continue;
    const Value one = loaded(into, a), other = loaded(from, b);
    if (same(one, loaded(from, a)) && same(other, loaded(into, b))) continue;
    texts[root] = {one, other};
  }
  return texts;
}

bool Body::join_into(State& into, const State& from, bool widening) {
  if (!from.reachable) return false;
  if (!into.reachable) {
    into = from;
    return true;
  }
  bool changed = false;
  std::map<uint32_t, Implied> old_implied = into.implied;
  if (!into.implied.empty() || !from.implied.empty()) {
    const std::map<uint32_t, ImpliedClears> old_clears = into.implied_clears;
    join_implied_clears(into, from);
    changed |= old_clears != into.implied_clears;
    join_implied(into, from);
  }
  changed |= old_implied != into.implied;
  const std::vector<std::pair<Value, Value>> texts = texts_to_join(into, from);
  if (into.values.size() < from.values.size()) into.values.resize(from.values.size());
  for (uint32_t root = 0; root < into.values.size(); ++root) {
    Value a = into.values[root];
    Value b = root < from.values.size() ? from.values[root] : nullptr;
    if (same(a, b) || (!a && !b)) continue;
    if (root < texts.size() && texts[root].first) std::tie(a, b) = texts[root];
    if (root >= locals_ && root != returned_root() && root != scratch_root()) {
      if (!a) a = initial(root);
      if (!b) b = initial(root);
    }
    Value both = widening ? widen(a, b) : join(a, b);
    if (coarse_) both = coarse(both);
    if (same(both, into.values[root])) continue;
    into.values[root] = std::move(both);
    changed = true;
  }
  if (!into.must.shares(from.must)) {
    EventSet both = intersect(*into.must, *from.must);
    if (both != *into.must) {
      into.must.replace(std::move(both));
      changed = true;
    }
  }
  if (!into.may.shares(from.may)) {
    EventSet both = *into.may;
    both.add(*from.may);
    if (both != *into.may) {
      into.may.replace(std::move(both));
      changed = true;
    }
  }
  changed |= from.opaque && !into.opaque;
  into.opaque |= from.opaque;
  return changed;
}

// ---- summary -----------------------------------------------------------------------------------

// The inputs whose objects a value of a field or element leads to.
std::vector<std::string> Body::pointed_to(const Value& pointer) const {
  std::vector<std::string> paths;
  for (const PlaceRef& ref : pointer->refers) {
    std::string path = root_name(ref.root);
    if (path.empty()) return {};
    for (const std::string& key : ref.keys) path += key;
    paths.push_back(std::move(path));
  }
  if (!paths.empty() || pointer->type != TypeKind::pointer) return paths;
  for (const Atom& atom : pointer->atoms) {  // parameters that are pointers, as they came
    if (atom.kind != Atom::Kind::input || !atom.exact || !atom.cleared.empty()) continue;
    for (uint32_t i = 0; i < parameters_; ++i) {
      const facts::Type& type = unit_.types[function_.parameters[i].type];
      const bool as_it_came =
          atom.label == root_name(parameter_root(i)) && type.kind == TypeKind::pointer;
      if (as_it_came) paths.push_back(atom.label);
    }
  }
  return paths;
}

void Body::export_kept(const Value& out, const std::string& path, Summary& summary) const {
  for (const auto& [key, field] : out->fields) {
    std::vector<std::string> inputs = pointed_to(field);
    // A field leads to one object; elements are not told apart, and may lead to others as well.
    const bool alone = field->atoms.size() == inputs.size() && inputs.size() < 2;
    const bool place = !field->refers.empty();
    if (!inputs.empty() && (place || alone || key[0] == '[')) {
      summary.kept[path + key] = std::move(inputs);
    } else if (field->depth > 0) {
      export_kept(field, path + key, summary);
    }
  }
}

void Body::export_outs(const State& exit, Summary& summary) {
  auto changed = [&](uint32_t root) {
    return root < exit.values.size() && exit.values[root] &&
           !same(exit.values[root], initial(root));
  };
  for (uint32_t i = 0; i < parameters_; ++i) {
    uint32_t root = parameter_root(i);
    if (!changed(root)) continue;
    const facts::Type& type = unit_.types[function_.parameters[i].type];
    if (type.const_ && (type.reference || type.kind == TypeKind::pointer)) continue;
    bool shared = type.reference || type.kind == TypeKind::pointer ||
                  type.kind == TypeKind::array || type.kind == TypeKind::unknown ||
                  type.kind == TypeKind::lambda;  // captures by reference lead outside
    Value value = exported(exit, exit.values[root]);
    if (!shared) {
      // A handle by value (a smart pointer) shares what it points to: its fields, not itself.
      bool handle = type.kind == TypeKind::record && !value->fields.empty() &&
                    starts_with(text(type.record), "std::") && value->atoms.size() == 1 &&
                    value->atoms[0].kind == Atom::Kind::input && value->atoms[0].exact;
      if (!handle) continue;
    }
    summary.outs[root_name(root)] = value;
    export_kept(exit.values[root], root_name(root), summary);
  }
  if (changed(receiver_root())) {
    export_kept(exit.values[receiver_root()], "this", summary);
    summary.outs["this"] = exported(exit, exit.values[receiver_root()]);
  }
  for (uint32_t i = 0; i < global_roots_.size(); ++i) {
    uint32_t root = first_global_root() + i;
    if (changed(root)) summary.outs[root_name(root)] = exported(exit, exit.values[root]);
  }
}

// Access paths of the inputs and globals that the result refers to, if it is nothing else.
std::vector<std::string> Body::returned_places(const Value& returned) const {
  std::vector<std::string> paths;
  const facts::Type& type = unit_.types[function_.returns];
  if (!type.reference && type.kind != TypeKind::pointer) return paths;
  for (const PlaceRef& ref : returned->refers) {
    std::string path = root_name(ref.root);
    if (path.empty()) return {};
    for (const std::string& key : ref.keys) path += key;
    paths.push_back(std::move(path));
  }
  return paths;
}

// What leaves as an exception, whether or not the function also returns.
void Body::export_thrown(const State& exit, Summary& summary) {
  for (uint32_t i = 0; i < global_roots_.size(); ++i) {
    if (!linked_.is_exception(global_roots_[i])) continue;
    const uint32_t root = first_global_root() + i;
    Value thrown;
    if (function_.exception_block != facts::kNone) {
      const State& state = in_[function_.exception_block];
      if (state.reachable && root < state.values.size()) {
        thrown = exported(state, state.values[root]);
      }
    }
    if (exit.reachable && root < exit.values.size()) {
      thrown = join(thrown, exported(exit, exit.values[root]));
    }
    if (thrown) summary.outs[root_name(root)] = thrown;
  }
}

Summary Body::summarize() {
  Summary summary;
  State exit;
  if (function_.exit_block != facts::kNone) exit = out_[function_.exit_block];
  summary.returns = exit.reachable;
  if (exit.reachable) {
    if (returned_root() < exit.values.size() && exit.values[returned_root()]) {
      summary.returned = exported(exit, exit.values[returned_root()]);
      const Value& returned = exit.values[returned_root()];
      summary.returned_places = returned_places(returned);
      summary.returns_more = !returned->atoms.empty() || !returned->fields.empty();
    }
    export_outs(exit, summary);
    summary.clears = cleared_inputs(exit);
    summary.must = *exit.must;
    summary.may = *exit.may;
    summary.opaque = exit.opaque || widened_ || gave_up_;
    auto implied = exit.implied.find(returned_root());
    if (implied != exit.implied.end()) {
      for (const auto& [name, events] : implied->second) {
        EventSet all = *exit.must;
        all.then(events);
        summary.must_when[name] = std::move(all);
      }
    }
  }
  clear_runs(summary);
  export_thrown(exit, summary);
  PathEvents success = after_[0];
  const auto& statements = function_.blocks[0].statements;
  for (size_t i = statements.size(); i-- > 0;) {
    success = before_statement(shape_.first_statement[0] + static_cast<uint32_t>(i), success);
  }
  summary.success = std::move(success);
  summary.called_inputs = called_inputs_;
  summary.tested_inputs = tested_inputs_;
  summary.opaque_reasons = opaque_reasons_;
  summary.clears_when = clears_when_;
  summary.must.bound();
  for (auto& [name, set] : summary.must_when) set.bound();
  if (summary.success) summary.success->bound();
  for (EventId id = 0; id < events_.size(); ++id) {
    summary.events.push_back(events_.at(id));
    auto origin = origins_.find(id);
    summary.origins.emplace_back();
    if (origin != origins_.end()) summary.origins.back() = origin->second;
  }
  std::set<EventId> exported;
  auto refer = [&](const EventSet& set) {
    for (const auto& [kind, id] : set) exported.insert(id);
  };
  refer(summary.must);
  refer(summary.may);
  for (const auto& [name, set] : summary.must_when) refer(set);
  if (summary.success) refer(*summary.success);
  summary.exported.assign(exported.begin(), exported.end());
  finish_surroundings(summary);
  collect_used(summary);
  return summary;
}

// What follows each recorded effect and call, from the end of its block backwards. Where a limit
// was met, neither side of them is known for certain.
void Body::finish_surroundings(Summary& summary) {
  const bool lost = widened_ || gave_up_;
  std::vector<std::vector<Surroundings*>> at(shape_.statement_count);
  for (auto& [effect, id] : effects_) at[id].push_back(&effect.around);
  for (auto& [call, id] : calls_) at[id].push_back(&call.around);
  for (uint32_t block : shape_.order) {
    const StatementId first = shape_.first_statement[block];
    const StatementId last =
        first + static_cast<StatementId>(function_.blocks[block].statements.size());
    PathEvents after = after_[block];
    EventSet may = may_after_[block];
    bool opaque = opaque_after_[block];
    for (StatementId id = last; id-- > first;) {
      for (Surroundings* around : at[id]) {
        around->opaque_before |= lost;
        if (around->detached) continue;
        around->after = after;
        around->after_may = may;
        around->opaque_after |= opaque || lost;
      }
      after = before_statement(id, std::move(after));
      may.add(statement_events_[id].may);
      opaque |= statement_events_[id].opaque;
    }
  }
  // What happens inside a call is followed by what its coming back shows.
  for (auto& [call, id] : calls_) {
    auto passed = passed_.find(id);
    if (passed == passed_.end() || call.around.detached) continue;
    if (call.around.after) call.around.after->add(passed->second);
    call.around.after_may.add(passed->second);
  }
  for (auto& [effect, id] : effects_) summary.effects.push_back(std::move(effect));
  for (auto& [call, id] : calls_) summary.calls.push_back(std::move(call));
}

// Two contexts of a function differ only by inputs that something in it depends on.
void Body::collect_used(Summary& summary) {
  for (const SummaryEffect& effect : summary.effects) {
    for (const auto& [role, value] : effect.effect.roles) collect_inputs(value, summary.used);
  }
  for (const EventInstance& event : summary.events) {
    for (const auto& [role, value] : event.roles) collect_inputs(value, summary.used);
  }
  for (const SummaryCall& call : summary.calls) {
    const Summary& callee = call.bindings.empty() ? engine_.summary(call.callee)
                                                  : engine_.specialized(call.callee, call.bindings);
    Substitution inputs;
    inputs.roots = call.inputs;
    for (const std::string& path : callee.used) {
      if (Value value = inputs.lookup(path)) {
        collect_inputs(value, summary.used);
      } else {
        summary.used.insert(path);  // a global
      }
    }
  }
  if (summary.used.size() <= limits::kMaxUsedInputs) return;
  std::set<std::string> roots;
  for (const std::string& path : summary.used) roots.insert(parse_access_path(path).root);
  summary.used = std::move(roots);
}

}  // namespace tvaara::flow
