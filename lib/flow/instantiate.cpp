// Summaries at calls: inputs are replaced by the caller's values, what the callee wrote is written
// back, its events and effects become the caller's.
#include <algorithm>
#include <span>

#include "base/hash.h"
#include "base/limits.h"
#include "flow/body.h"

namespace tvaara::flow {

namespace {

// The value without what it says of a part of it.
Value without_path(const Value& value, std::span<const std::string> keys) {
  auto field = value->fields.find(keys[0]);
  if (field == value->fields.end()) return value;
  ValueData out = *value;
  if (keys.size() == 1) {
    out.fields.erase(keys[0]);
  } else {
    out.fields[keys[0]] = without_path(field->second, keys.subspan(1));
  }
  return make_value(std::move(out));
}

constexpr uint32_t kCalleeStride = 1u << 20;  // keeps event keys of callees apart

// The same value, whatever is known of its type.
bool alike(const Value& a, const Value& b) {
  ValueData other = *a;
  other.type = b->type;
  other.engaged = b->engaged;
  return same(make_value(std::move(other)), b);
}

}  // namespace

void Body::mark_opaque(State& state, StatementId id, const std::string& reason) {
  state.opaque = true;
  statement_events_[id].opaque = true;
  opaque_reasons_.insert(reason);
}

// The callee's summary; if the call hands it callables that it calls, or numbers that decide which
// way it goes, a copy that knows them.
const Summary& Body::summary_for(const State& state, NodeId node, const Substitution& inputs,
                                 Bindings& bindings) {
  const Summary& general = engine_.summary(node);
  for (const std::string& path : general.called_inputs) {
    Value value = loaded(state, inputs.lookup(path));
    if (!value) continue;
    std::vector<std::string> functions;
    for (const Callable& callable : value->callables) functions.push_back(callable.function);
    bool of_library = !value->atoms.empty();  // handed on as a framework gave it to its handler
    for (const Atom& atom : value->atoms) {   // not known here either: the caller's caller may
      if (atom.kind != Atom::Kind::input || !atom.exact) {
        of_library = false;
        continue;
      }
      called_inputs_.insert(atom.label);
      auto own = bindings_.callables.find(atom.label);
      of_library &= own != bindings_.callables.end() && own->second.empty();
    }
    if (!functions.empty() || of_library) bindings.callables[path] = std::move(functions);
  }
  known_numbers(node, general, inputs, bindings);
  if (bindings.empty()) return general;
  return engine_.specialized(node, bindings);
}

void Body::known_numbers(NodeId node, const Summary& general, const Substitution& inputs,
                         Bindings& bindings) {
  if (engine_.recursive(node_, node)) return;
  for (const std::string& path : general.tested_inputs) {
    Value value = inputs.lookup(path);
    if (!value && path[0] == 'g') value = input_value(path);  // as it came in here
    if (!value) continue;
    for (const Atom& atom : value->atoms) {  // the caller's caller may know it
      if (atom.kind == Atom::Kind::input && atom.exact) tested_inputs_.insert(atom.label);
    }
    if (!value->atoms.empty() || value->constants.size() != 1 || !value->fields.empty()) continue;
    const facts::Constant& constant = value->constants[0];
    const bool number = constant.kind == facts::ConstantKind::integer ||
                        constant.kind == facts::ConstantKind::boolean ||
                        constant.kind == facts::ConstantKind::character ||
                        constant.kind == facts::ConstantKind::enumerator;
    if (!number) continue;
    bindings.numbers[path] = {constant.kind, constant.integer, value->constant_texts[0]};
  }
  if (!bindings.numbers.empty() && !engine_.knows_numbers(node, bindings)) bindings.numbers.clear();
}

// Values and events that come out of the callee, in terms of this function. Visits of the fixpoint
// mostly bring the same inputs again.
void Body::remember(Remembered& known, const State& state, const Site& site, NodeId node, Mode mode,
                    const Summary& summary, const Bindings& bindings, const Substitution& inputs) {
  uint64_t hash = bindings.callables.size() + (bindings.numbers.size() << 16);
  for (const auto& [path, functions] : bindings.callables) {
    hash = hash * 1099511628211ull + hash64(path);
    for (const std::string& function : functions) {
      hash = hash * 1099511628211ull + hash64(function);
    }
  }
  for (const auto& [root, value] : inputs.roots) hash = hash * 1099511628211ull + value->hash;
  const bool again = known.inputs == hash;
  if (!again) {
    known.inputs = hash;
    known.returned = inputs(summary.returned);
    known.outs.clear();
    for (const auto& [root, value] : summary.outs) known.outs[root] = inputs(value);
  }
  if (again && !recording_ && !known.ids.empty()) return;
  known.ids.assign(summary.events.size(), 0);
  for (EventId i : summary.exported) {
    const EventInstance& inner = summary.events[i];
    EventInstance instance;
    instance.kind = inner.kind;
    instance.where = inner.where;
    instance.function = inner.function;
    instance.ignored_result = inner.ignored_result;
    instance.passes_if = inner.passes_if;
    // Values matter for statuses; others are asked for in the callee's own context, which a
    // recursion need not have.
    bool recursive = engine_.recursive(node_, node);
    if (inner.kind == kStatusEvent || (recording_ && recursive)) {
      for (const auto& [role, value] : inner.roles) {
        instance.roles[role] = exported(state, inputs(value));
      }
    }
    uint32_t number = i;
    if (recursive) {  // the same place at any depth is one event
      number = static_cast<uint32_t>(hash64(instance.kind + instance.where.file)) +
               instance.where.line * 131 + instance.where.column;
    }
    number = (number & (kCalleeStride - 1)) + (mode == Mode::now ? 0 : kCalleeStride);
    known.ids[i] = events_.add({site.id, node + 1, number}, std::move(instance));
  }
}

// What the callee wrote: the whole object, or those fields of it that lie over what came in.
void Body::add_filled(StatementId id, const PlaceRefs& targets, const Value& out) {
  PlaceRefs& filled = statement_events_[id].filled;
  bool whole = out->fields.empty() || out->atoms.size() != 1 || !out->atoms[0].exact ||
               out->atoms[0].kind != Atom::Kind::input;
  for (const PlaceRef& target : targets) {
    if (whole) {
      filled.push_back(target);
      continue;
    }
    for (const auto& [key, field] : out->fields) {
      filled.push_back(target);
      filled.back().keys.push_back(key);
    }
  }
}

// Places of a callee in terms of this function; none if one of them is no place here.
PlaceRefs Body::places_of(const State& state, const std::vector<std::string>& paths,
                          const PlaceRefs& receiver, const std::vector<PlaceRefs>& arguments) {
  PlaceRefs out;
  for (const std::string& text : paths) {
    AccessPath path = parse_access_path(text);
    PlaceRefs base;
    if (path.root == "this") {
      base = receiver;
    } else {
      const size_t index = std::stoul(path.root.substr(1));
      if (path.root[0] == 'g') {
        base = {{global_root(static_cast<uint32_t>(index)), {}}};
      } else if (index < arguments.size()) {
        base = arguments[index];
      }
    }
    if (base.empty()) return {};
    for (PlaceRef& ref : below(state, std::move(base), path.keys)) out.push_back(std::move(ref));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// Whether the place stays what was handed over, for who keeps a pointer to it: an object, and no
// pointer that is made to point elsewhere later.
bool Body::lasts(const Site& site, const PlaceRef& ref,
                 const std::vector<PlaceRefs>& arguments) const {
  if (ref.root >= first_global_root() || ref.root == scratch_root()) return false;
  if (!ref.keys.empty()) {  // a field may be a pointer; its address is none
    for (size_t i = 0; i < site.call->arguments.size() && i < arguments.size(); ++i) {
      const facts::Operand& operand = site.call->arguments[i];
      const bool itself = operand.address || operand.by_reference;
      if (itself && arguments[i] == PlaceRefs{ref} && site.places[i] == arguments[i]) return true;
    }
    return false;
  }
  const facts::Type* type = root_type(ref.root);
  if (type && type->kind == facts::TypeKind::pointer) return stable(ref.root);
  return ref.root < scratch_root();
}

// The pointers to what it was handed that the callee kept in what it left at `root`.
std::vector<Kept> Body::kept_of(const State& state, const Site& site, const std::string& root,
                                const Summary& summary, const PlaceRefs& receiver,
                                const std::vector<PlaceRefs>& arguments) {
  std::vector<Kept> out;
  for (const auto& [text, inputs] : summary.kept) {
    const AccessPath path = parse_access_path(text);
    if (path.root != root) continue;
    PlaceRefs refs = places_of(state, inputs, receiver, arguments);
    const bool last = std::all_of(refs.begin(), refs.end(),
                                  [&](const PlaceRef& ref) { return lasts(site, ref, arguments); });
    if (!last || refs.empty()) continue;
    const bool weak = std::any_of(path.keys.begin(), path.keys.end(),
                                  [](const std::string& key) { return key[0] == '['; });
    out.push_back({path.keys, alias_of(std::move(refs), facts::TypeKind::pointer), weak});
  }
  return out;
}

namespace {

using Entries = std::vector<std::pair<std::string, std::set<std::string>>>;

// What is cleared in each class that a returned truth value may have.
Entries cleared_by_truth(const Summary& summary, Outcome::Kind truth) {
  const Outcome outcome{truth, ""};
  std::optional<Entries> common;
  for (const auto& [name, entries] : summary.clears_when) {
    if (!outcome.allows(name)) continue;
    if (!common) {
      common = entries;
      continue;
    }
    std::erase_if(*common, [&](const auto& entry) {
      return std::find(entries.begin(), entries.end(), entry) == entries.end();
    });
  }
  return common.value_or(Entries{});
}

}  // namespace

// What the callee has cleared by coming back, and by what it says then.
void Body::take_clears(State& after, StatementId id, const Summary& summary,
                       const PlaceRefs& receiver, const std::vector<PlaceRefs>& arguments,
                       bool now) {
  auto targets_of = [&](const std::string& path_text) {
    AccessPath path = parse_access_path(path_text);
    PlaceRefs targets;
    if (path.root == "this") targets = receiver;
    if (path.root[0] == 'p' && std::stoul(path.root.substr(1)) < arguments.size()) {
      targets = arguments[std::stoul(path.root.substr(1))];
    }
    for (PlaceRef& ref : targets) {
      ref.keys.insert(ref.keys.end(), path.keys.begin(), path.keys.end());
    }
    return targets;
  };
  auto say = [&](const std::string& name, const Entries& entries) {
    for (const auto& [path, kinds] : entries) {
      // What a callable says of one element is not what the call says of all of them.
      if (!now && parse_access_path(path).root != "this") continue;
      statement_events_[id].clears.push_back(
          {name, targets_of(path), std::vector<std::string>(kinds.begin(), kinds.end())});
    }
  };
  // Any number but 0 is true in C: then what each of them says holds.
  say("true", cleared_by_truth(summary, Outcome::Kind::truthy));
  say("false", cleared_by_truth(summary, Outcome::Kind::falsy));
  for (const auto& [name, entries] : summary.clears_when) {
    if (name != "true" && name != "false" && name != "0") say(name, entries);
  }
  if (!now) return;
  for (const auto& [path, kinds] : summary.clears) {
    const PlaceRefs targets = targets_of(path);
    if (targets.size() != 1) continue;  // one of several objects: not known which
    if (Value value = read_ref(after, targets[0])) {
      write(after, targets, cleared(value, std::vector<std::string>(kinds.begin(), kinds.end())));
    }
  }
}

Value Body::instantiate(State& state, const Site& site, const std::vector<NodeId>& nodes,
                        const Value& receiver, const PlaceRefs& receiver_places,
                        const std::vector<Value>& arguments, const std::vector<PlaceRefs>& places,
                        Mode mode, Outcomes& outcomes) {
  statement_events_[site.id].followed = true;
  Value result;
  PathEvents must;  // nullopt: no target has returned yet
  std::map<std::string, PathEvents> when;
  PathEvents success;
  bool returns = false, first = true, all_when = true;
  State merged;  // over the targets
  for (NodeId node : nodes) {
    const Node& target = linked_.nodes()[node];
    Substitution inputs;
    inputs.call = site.where;
    inputs.hop = "passed to " + engine_.qualified_name(node);
    inputs.roots["this"] = receiver ? receiver : no_value();
    for (size_t i = 0; i < target.function->parameters.size(); ++i) {
      Value& input = inputs.roots["p" + std::to_string(i)];
      input = i < arguments.size() ? arguments[i] : no_value();
      if (!target.function->variadic || i + 1 != target.function->parameters.size()) continue;
      for (size_t rest = i + 1; rest < arguments.size(); ++rest) {
        input = join(input, arguments[rest]);
      }
    }
    for (uint32_t i = 0; i < global_roots_.size(); ++i) {
      uint32_t root = first_global_root() + i;
      if (root < state.values.size() && state.values[root]) {
        inputs.roots["g" + std::to_string(global_roots_[i])] = state.values[root];
      }
    }
    Bindings bindings;
    const Summary& summary = summary_for(state, node, inputs, bindings);
    Remembered& known = remembered_[{site.id, node, mode == Mode::now}];
    remember(known, state, site, node, mode, summary, bindings, inputs);
    const std::vector<EventId>& ids = known.ids;
    if (recording_) {
      record_call(state, site, node, bindings, inputs, mode == Mode::later);
      for (EventId i : summary.exported) {
        if (engine_.recursive(node_, node)) break;
        origins_[ids[i]] = {static_cast<uint32_t>(calls_.size() - 1), i};
      }
    }
    for (const std::string& reason : summary.opaque_reasons) opaque_reasons_.insert(reason);
    outcomes.opaque |= summary.opaque;
    outcomes.may.add(summary.may.renumbered(ids));
    PathEvents own_success;
    if (summary.success) own_success = summary.success->renumbered(ids);
    success = first ? own_success : intersect(success, own_success);
    first = false;
    for (const auto& [root, thrown] : known.outs) {
      if (root[0] != 'g') continue;
      const uint32_t global = static_cast<uint32_t>(std::stoul(root.substr(1)));
      if (linked_.is_exception(global)) write(state, {{global_root(global), {}}}, thrown, true);
    }
    if (!summary.returns) continue;
    returns = true;
    must = intersect(must, PathEvents(summary.must.renumbered(ids)));
    all_when &= !summary.must_when.empty();
    for (const auto& [name, set] : summary.must_when) {
      when[name] = intersect(when[name], PathEvents(set.renumbered(ids)));
    }
    // Values out.
    Value returned = known.returned;
    const facts::Type& type = linked_.units()[target.unit].types[target.function->returns];
    bool refers = type.reference || type.kind == facts::TypeKind::pointer;
    PlaceRefs found = places_of(state, summary.returned_places, receiver_places, places);
    if (!found.empty()) {
      ValueData alias;
      alias.refers = std::move(found);
      Value there = make_value(std::move(alias));
      returned = summary.returns_more ? join(there, returned) : there;
    } else if (summary.returned && refers && summary.returned->atoms.size() == 1 &&
               summary.returned->atoms[0].kind == Atom::Kind::input &&
               summary.returned->atoms[0].exact) {
      AccessPath path = parse_access_path(summary.returned->atoms[0].label);
      const PlaceRefs* base = nullptr;
      size_t index = path.root[0] == 'p' ? std::stoul(path.root.substr(1)) : 0;
      if (path.root == "this") base = &receiver_places;
      if (path.root[0] == 'p' && index < places.size()) base = &places[index];
      // Only if that place still holds it: the callee may have put something else there, or have
      // found out of what it returns what the place does not know.
      auto out = summary.outs.find(path.root);
      const Atom& input = summary.returned->atoms[0];
      const bool still = out == summary.outs.end()
                             ? summary.returned->fields.empty() && input.cleared.empty()
                             : alike(project_all(out->second, path.keys), summary.returned);
      if (base && !base->empty() && still) {
        ValueData alias;
        alias.refers = below(state, *base, path.keys);
        std::sort(alias.refers.begin(), alias.refers.end());
        returned = make_value(std::move(alias));
      }
    }
    if (returned) result = join(result, returned);
    State after = state;
    const bool weak = mode != Mode::now;
    for (const auto& [root, written] : known.outs) {
      PlaceRefs targets;
      if (root == "this") {
        targets = receiver_places;
      } else if (root[0] == 'p') {
        size_t index = std::stoul(root.substr(1));
        if (index < places.size()) targets = places[index];
      } else {
        const uint32_t global = static_cast<uint32_t>(std::stoul(root.substr(1)));
        if (!linked_.is_exception(global)) targets = {{global_root(global), {}}};
      }
      std::vector<Kept> kept;
      if (mode == Mode::now && targets.size() == 1) {
        kept = kept_of(state, site, root, summary, receiver_places, places);
      }
      Value left = written;
      for (const Kept& one : kept) {
        if (!one.weak) left = without_path(left, one.keys);
      }
      for (const PlaceRef& ref : targets) {
        write_back(after, ref, left, weak || targets.size() > 1);
        for (const Kept& one : kept) {
          PlaceRef at = ref;
          at.keys.insert(at.keys.end(), one.keys.begin(), one.keys.end());
          write(after, {at}, one.pointer, one.weak);
        }
      }
      if (root[0] == 'p') add_filled(site.id, targets, summary.outs.at(root));
    }
    if (nodes.size() == 1) {
      take_clears(after, site.id, summary, receiver_places, places, mode == Mode::now);
    }
    if (!merged.reachable) {
      merged = std::move(after);
    } else {
      join_into(merged, after, false);
    }
  }
  if (must) outcomes.must = *must;
  if (all_when) {
    for (auto& [name, set] : when) {
      if (set) outcomes.when[name] = *set;
    }
  }
  outcomes.success = success;
  if (returns) {
    merged.implied = state.implied;
    state = std::move(merged);
  } else if (mode == Mode::now) {
    state.reachable = false;
  }
  return result;
}

void Body::merge_outcomes(State& state, StatementId id, const Outcomes& outcomes) {
  StatementEvents& own = statement_events_[id];
  if (!outcomes.must.empty()) state.must.change().then(outcomes.must);
  if (!outcomes.may.empty()) state.may.change().add(outcomes.may);
  state.opaque |= outcomes.opaque;
  own.opaque |= outcomes.opaque;
  own.must.then(outcomes.must);
  own.may.add(outcomes.may);
  if (!outcomes.success) {
    own.success.reset();
  } else if (own.success) {
    own.success->then(*outcomes.success);
  }
  if (own.when.empty()) own.when = outcomes.when;
}

bool Body::is_method(const Callable& callable) const {
  const std::vector<NodeId>& nodes = linked_.by_identity(callable.function);
  if (nodes.empty()) return false;
  const facts::Function& function = *linked_.nodes()[nodes[0]].function;
  return function.record != 0 && !function.is_lambda && !function.is_static;
}

// `callable` with methods that have no object yet bound to `object`.
Value Body::bound_to(const Value& callable, const Value& object) const {
  ValueData out = *callable;
  for (Callable& one : out.callables) {
    if (is_method(one) && !one.captures) one.captures = object;
  }
  return make_value(std::move(out));
}

// Replaces the arguments by those that were bound beforehand, with the given ones in their places.
bool Body::bind_arguments(const Callable& target, std::vector<Value>& arguments,
                          std::vector<PlaceRefs>& places) {
  if (!target.captures || !target.captures->fields.contains(bound_key(0))) return false;
  std::vector<Value> all;
  std::vector<PlaceRefs> all_places;
  std::set<size_t> used;
  for (size_t i = 0;; ++i) {
    auto field = target.captures->fields.find(bound_key(i));
    if (field == target.captures->fields.end()) break;
    const Value& value = field->second;
    bool open = value->constants.size() == 1 && value->constant_texts[0] == kPlaceholder;
    size_t given = open ? static_cast<size_t>(value->constants[0].integer) - 1 : 0;
    if (open) used.insert(given);
    all.push_back(!open ? value : given < arguments.size() ? arguments[given] : no_value());
    all_places.push_back(open && given < places.size() ? places[given] : PlaceRefs{});
  }
  if (used.empty()) {  // bound in front of all that come
    all.insert(all.end(), arguments.begin(), arguments.end());
    all_places.insert(all_places.end(), places.begin(), places.end());
  }
  arguments = std::move(all);
  places = std::move(all_places);
  return true;
}

Value Body::call_value(State& state, const Site& site, const Value& callable,
                       const PlaceRefs& callable_places, const std::vector<Value>& arguments,
                       const std::vector<PlaceRefs>& places, Mode mode) {
  Value result;
  bool symbolic = false;
  for (const Atom& atom : callable->atoms) {
    if (atom.kind == Atom::Kind::input && atom.exact && callable->callables.empty()) {
      called_inputs_.insert(atom.label);
      symbolic = true;
    }
  }
  std::vector<NodeId> nodes;
  State merged;
  Outcomes all;
  PathEvents must, success;
  bool first = true;
  State start = state;
  for (const Callable& target : callable->callables) {
    const std::vector<NodeId>& found = linked_.by_identity(target.function);
    if (found.empty()) continue;
    for (NodeId node : found) engine_.called_as_value.insert(node);
    const facts::Function& function = *linked_.nodes()[found[0]].function;
    // A closure is its own receiver; a bound method has the captured object.
    Value receiver = target.captures;
    std::vector<Value> given = arguments;
    std::vector<PlaceRefs> given_places = places;
    PlaceRefs receiver_places = callable_places;
    bool own_place = function.is_lambda || site.call->kind == facts::CallKind::member_pointer;
    const bool bound = bind_arguments(target, given, given_places);
    if (is_method(target) && !own_place && (bound || !receiver) && !given.empty()) {
      receiver = given[0];  // a method's first argument is its object
      given.erase(given.begin());
      receiver_places = given_places.empty() ? PlaceRefs{} : given_places[0];
      if (!given_places.empty()) given_places.erase(given_places.begin());
      own_place = true;
    }
    if (function.is_lambda) {
      ValueData closure = *callable;
      closure.callables = {target};
      receiver = make_value(std::move(closure));
    }
    State after = start;
    Outcomes outcomes;
    const bool was_detached = detached_;
    detached_ |= mode == Mode::later;
    Value returned =
        instantiate(after, site, found, receiver ? receiver : no_value(),
                    own_place ? receiver_places : PlaceRefs{}, given, given_places, mode, outcomes);
    detached_ = was_detached;
    if (returned) result = join(result, returned);
    all.may.add(outcomes.may);
    all.opaque |= outcomes.opaque;
    for (const auto& [name, set] : outcomes.when) {
      if (callable->callables.size() == 1) all.when[name] = set;
    }
    success = first ? outcomes.success : intersect(success, outcomes.success);
    first = false;
    if (!after.reachable) continue;
    must = intersect(must, PathEvents(outcomes.must));
    if (!merged.reachable) {
      merged = std::move(after);
    } else {
      join_into(merged, after, false);
    }
  }
  // Alternatives clear nothing that each of them does not.
  if (callable->callables.size() > 1) statement_events_[site.id].clears.clear();
  if (first) {  // nobody knows what is called; an object of a library that is no callable is no gap
    bool pointer = site.call->kind == facts::CallKind::pointer ||
                   site.call->kind == facts::CallKind::member_pointer;
    // What a framework hands its handler is the framework's own, as unseen as its other functions.
    bool of_library =
        std::any_of(callable->atoms.begin(), callable->atoms.end(), [&](const Atom& atom) {
          auto bound = bindings_.callables.find(atom.label);
          return atom.kind == Atom::Kind::input && atom.exact &&
                 bound != bindings_.callables.end() && bound->second.empty();
        });
    if (mode == Mode::now && !of_library && (symbolic || pointer || !callable->callables.empty())) {
      mark_opaque(state, site.id, symbolic ? "callable given by a caller" : "unknown callable");
    }
    std::vector<Value> in = arguments;
    in.push_back(callable);
    return derived(in);
  }
  if (mode == Mode::now) {
    if (!merged.reachable) {
      state.reachable = false;
    } else {
      state = std::move(merged);
    }
    if (must) all.must = *must;
    all.success = success;
    merge_outcomes(state, site.id, all);
    return result;
  }
  if (merged.reachable) {  // it may run or not
    SharedEvents before = state.must;
    join_into(state, merged, false);
    state.must = before;
  }
  all.must = {};
  all.success = EventSet{};
  all.when.clear();
  if (mode == Mode::later) all.opaque = false;
  merge_outcomes(state, site.id, all);
  return result;
}

}  // namespace tvaara::flow
