// See contexts.h.
#include "flow/contexts.h"

#include <algorithm>
#include <set>

#include "base/hash.h"
#include "base/limits.h"

namespace tvaara::flow {
namespace {

constexpr EventId kUnset = 0xffffffff;

bool has_limit(const Value& value) {
  return std::any_of(value->atoms.begin(), value->atoms.end(), [](const Atom& atom) {
    return atom.kind == Atom::Kind::opaque && atom.name.starts_with("limit");
  });
}

uint64_t hash_roles(const std::map<std::string, Value>& roles) {
  uint64_t hash = 0;
  for (const auto& [name, value] : roles) {
    hash = hash * 1099511628211ull + hash64(name) + value->hash;
  }
  return hash;
}

// `void*`: what the registration handed over is the program's own, though a library carries it.
bool carried_data(const Engine& engine, NodeId entry, const std::string& path) {
  const Node& node = engine.linked().nodes()[entry];
  const size_t index = static_cast<size_t>(std::atoi(path.c_str() + 1));
  if (index >= node.function->parameters.size()) return false;
  const facts::Unit& unit = engine.linked().units()[node.unit];
  return unit.text(unit.types[node.function->parameters[index].type].spelling) == "void *";
}

}  // namespace

bool within(const Location& outer, const Location& inner) {
  if (outer.file != inner.file) return false;
  return std::tie(outer.line, outer.column) <= std::tie(inner.line, inner.column) &&
         std::tie(inner.end_line, inner.end_column) <= std::tie(outer.end_line, outer.end_column);
}

Contexts::Contexts(Engine& engine, NodeId entry, std::map<std::string, Value> inputs,
                   Callables given_callables, const Ways* ways)
    : engine_(engine), ways_(ways) {
  Substitution given;
  given.roots = inputs;
  const Summary* summary = &engine.summary(entry);
  Bindings bindings;
  for (const std::string& path : summary->called_inputs) {
    Value value = given.lookup(path);
    if (given_callables == Callables::of_library && path[0] == 'p' &&
        (!value || value->callables.empty()) && !carried_data(engine, entry, path)) {
      bindings.callables[path];  // bound, and to none of the program's functions
    }
    if (!value) continue;
    for (const Callable& callable : value->callables) {
      bindings.callables[path].push_back(callable.function);
      for (NodeId target : engine.linked().by_identity(callable.function)) {
        engine.called_as_value.insert(target);
      }
    }
  }
  if (!bindings.empty()) summary = &engine.specialized(entry, bindings);
  globals_ = std::make_shared<std::map<std::string, Value>>();
  for (const auto& [global, value] : engine.global_values()) {
    (*globals_)["g" + std::to_string(global)] = value;
  }
  Substitution outside = with_globals(std::move(inputs));
  outside.presume = [&engine, entry](const std::string& path) {
    return engine.presumed().input(entry, path);
  };
  context(entry, *summary, std::move(outside), nullptr, {});
}

// ---- the graph ---------------------------------------------------------------------------------

Contexts::ContextId Contexts::context(NodeId node, const Summary& summary, Substitution inputs,
                                      const Context* caller, const Location& where) {
  uint64_t key = summary.effects.size();
  for (const std::string& path : summary.used) {
    Value value = inputs.lookup(path);
    key = key * 1099511628211ull + hash64(path) + (value ? value->hash : 0);
  }
  const ContextId next = static_cast<ContextId>(contexts_.size());
  auto known = known_.find({node, key});
  if (known != known_.end()) return known->second;
  std::vector<ContextId>& siblings = of_summary_[&summary];
  if (siblings.size() >= limits::kMaxContextsPerFunction) {
    auto joined = joined_.find(&summary);
    if (joined != joined_.end()) {
      if (join_inputs(*contexts_[joined->second], inputs.roots)) {
        open_.insert(joined->second);
      }
      return joined->second;
    }
    joined_[&summary] = next;
  } else {
    known_[{node, key}] = next;
  }
  siblings.push_back(next);
  auto made = std::make_unique<Context>();
  made->node = node;
  made->summary = &summary;
  if (caller) {  // traces: what is handed over takes a step
    const std::string hop = "passed to " + engine_.qualified_name(node);
    for (auto& [root, value] : inputs.roots) value = with_hop(value, where, hop);
    inputs = with_globals(std::move(inputs.roots));
    made->frames = caller->frames;
    made->frames.push_back({engine_.qualified_name(caller->node), where});
  }
  made->inputs = std::move(inputs);
  made->ids.assign(summary.events.size(), kUnset);
  made->happens.resize(summary.events.size());
  contexts_.push_back(std::move(made));
  open_.insert(next);
  return next;
}

Substitution Contexts::with_globals(std::map<std::string, Value> inputs) const {
  Substitution out;
  out.roots = std::move(inputs);
  out.globals = globals_;
  out.drop_unbound = true;
  return out;
}

bool Contexts::join_inputs(Context& context, const std::map<std::string, Value>& inputs) {
  std::map<std::string, Value> both = context.inputs.roots;
  bool changed = false;
  for (const auto& [root, value] : inputs) {
    Value& own = both[root];
    Value joined = join(own, value);
    changed |= !same(joined, own);
    own = std::move(joined);
  }
  if (!changed) return false;
  auto presume = std::move(context.inputs.presume);
  context.inputs = with_globals(std::move(both));
  context.inputs.presume = std::move(presume);
  return true;
}

void Contexts::walk() {
  while (!open_.empty()) {  // in order of discovery: breadth first, so frames are shortest
    ContextId at = *open_.begin();
    open_.erase(open_.begin());
    walk_calls(at);
    if (contexts_.size() > limits::kMaxContextsPerEntry) {
      engine_.note(engine_.qualified_name(contexts_[0]->node), "limit: contexts of an entry");
      cut_ = true;
      return;
    }
  }
}

bool Contexts::on_way(NodeId node, const Location& where) const {
  if (!ways_ || ways_->empty()) return true;
  const Node& at = engine_.linked().nodes()[node];
  auto places = ways_->find(engine_.linked().units()[at.unit].text(at.function->id));
  if (places == ways_->end()) return true;
  return std::any_of(places->second.begin(), places->second.end(),
                     [&](const Location& place) { return within(place, where); });
}

// A virtual call's target, as far as it is known here what the object is.
bool Contexts::meant(const SummaryCall& call, const std::map<std::string, Value>& inputs) const {
  auto receiver = inputs.find("this");
  if (call.alternatives.empty() || receiver == inputs.end()) return true;
  const std::string& record = receiver->second->made_as;
  if (record.empty()) return true;
  std::vector<NodeId> nodes = engine_.linked().dispatched(call.alternatives, record);
  return std::find(nodes.begin(), nodes.end(), call.callee) != nodes.end();
}

void Contexts::walk_calls(ContextId at) {
  const Summary& summary = *contexts_[at]->summary;
  std::vector<Edge> edges;
  for (const SummaryCall& call : summary.calls) {
    if (!on_way(contexts_[at]->node, call.where)) {
      edges.push_back({kUnset, &call});  // keeps the place: origins count calls
      continue;
    }
    const Summary& callee = call.bindings.empty() ? engine_.summary(call.callee)
                                                  : engine_.specialized(call.callee, call.bindings);
    std::map<std::string, Value> inputs;
    for (const auto& [root, value] : call.inputs) {
      inputs[root] = substituted(*contexts_[at], value);
    }
    if (!meant(call, inputs)) {
      edges.push_back({kUnset, &call});
      continue;
    }
    ContextId to = context(call.callee, callee, with_globals(std::move(inputs)),
                           contexts_[at].get(), call.where);
    edges.push_back({to, &call});
  }
  contexts_[at]->calls = std::move(edges);
}

Value Contexts::substituted(Context& context, const Value& value) { return context.inputs(value); }

// ---- events ------------------------------------------------------------------------------------

// The context in which an event of a callee happened. A recursion that was given up before it came
// to rest may know its members' events by numbers that they no longer have.
Contexts::Context* Contexts::origin_of(const Context& context, EventId local) const {
  const auto& origin = context.summary->origins[local];
  if (!origin || origin->first >= context.calls.size()) return nullptr;
  const ContextId to = context.calls[origin->first].to;
  if (to == kUnset) return nullptr;
  const std::vector<EventInstance>& events = contexts_[to]->summary->events;
  if (origin->second >= events.size()) return nullptr;
  const EventInstance &here = context.summary->events[local], &there = events[origin->second];
  return here.kind == there.kind && here.where == there.where ? contexts_[to].get() : nullptr;
}

EventId Contexts::event(Context& context, EventId local) {
  EventId& id = context.ids[local];
  if (id != kUnset) return id;
  if (Context* callee = origin_of(context, local)) {
    return id = event(*callee, context.summary->origins[local]->second);
  }
  EventInstance instance = context.summary->events[local];
  for (auto& [role, value] : instance.roles) value = substituted(context, value);
  std::string kind =
      instance.kind + (instance.ignored_result ? "-" : "") + (instance.passes_if ? "" : "!");
  auto [known, fresh] = interned_.try_emplace({kind, instance.where, hash_roles(instance.roles)},
                                              static_cast<EventId>(shared_.size()));
  if (fresh) {
    table_.add({known->second, 0, 0}, instance);
    shared_.push_back(std::make_shared<const EventInstance>(std::move(instance)));
  }
  return id = known->second;
}

EventSet Contexts::translate(Context& context, const EventSet& set) {
  return set.mapped([&](EventId id) { return event(context, id); });
}

// Asked once all calls are known, so that what was said stays true.
bool Contexts::happens(Context& context, EventId local) const {
  std::optional<bool>& known = context.happens[local];
  if (known) return *known;
  const auto& origin = context.summary->origins[local];
  if (!origin || origin->first >= context.calls.size()) {
    known = true;
  } else if (const Edge& edge = context.calls[origin->first]; edge.to == kUnset) {
    known = on_way(context.node, edge.call->where);
  } else if (Context* callee = origin_of(context, local)) {
    known = happens(*callee, origin->second);
  } else {
    known = true;
  }
  return *known;
}

// What may have happened: nothing of calls that are not on the entry's ways.
EventSet Contexts::possible(Context& context, const EventSet& set) {
  if (!ways_ || ways_->empty()) return translate(context, set);
  EventSet met;
  for (const auto& [kind, id] : set) {
    if (happens(context, id)) met.add(kind, id);
  }
  return translate(context, met);
}

Events Contexts::materialized(const EventSet& set) {
  std::vector<std::pair<KindId, std::vector<EventId>>> by_kind;  // few, often one for many guards
  for (const auto& [kind, id] : set) {
    const KindId shown = public_kind(kind);
    auto at = std::find_if(by_kind.begin(), by_kind.end(),
                           [&](const auto& entry) { return entry.first == shown; });
    if (at == by_kind.end()) at = by_kind.insert(at, {shown, {}});
    at->second.push_back(id);
  }
  Events out;
  for (auto& [kind, ids] : by_kind) {
    auto [known, fresh] = lists_.try_emplace({kind, std::move(ids)});
    if (fresh) {
      EventList::Shared shared;
      for (EventId id : known->first.second) shared.push_back(shared_[id]);
      known->second = EventList(std::move(shared));
    }
    out.emplace(kind_name(kind), known->second);
  }
  return out;
}

// One call's contribution to what it leads to; true if that changed.
bool Contexts::enter(Context& from, const Edge& edge) {
  Context& to = *contexts_[edge.to];
  const Surroundings& around = edge.call->around;
  EventSet before = from.before;
  before.then(translate(from, around.before));
  EventSet before_may = from.before_may;
  before_may.add(possible(from, around.before_may));
  EventSet after_may;
  PathEvents after;
  if (around.detached) {
    after = EventSet{};
  } else {
    after_may = from.after_may;
    after_may.add(possible(from, around.after_may));
    if (around.after && from.after) {
      after = translate(from, *around.after);
      after->then(*from.after);
    }
  }
  const bool opaque_before = from.opaque_before || around.opaque_before;
  const bool opaque_after = around.opaque_after || (!around.detached && from.opaque_after);
  if (!to.reached) {
    to.reached = true;
    to.before = std::move(before);
    to.before_may = std::move(before_may);
    to.after = std::move(after);
    to.after_may = std::move(after_may);
    to.opaque_before = opaque_before;
    to.opaque_after = opaque_after;
    return true;
  }
  EventSet both = intersect(to.before, before);
  bool changed = both != to.before;
  to.before = std::move(both);
  EventSet may = to.before_may;
  may.add(before_may);
  changed |= may != to.before_may;
  to.before_may = std::move(may);
  PathEvents both_after = intersect(to.after, after);
  changed |= both_after != to.after;
  to.after = std::move(both_after);
  may = to.after_may;
  may.add(after_may);
  changed |= may != to.after_may;
  to.after_may = std::move(may);
  changed |= (opaque_before && !to.opaque_before) || (opaque_after && !to.opaque_after);
  to.opaque_before |= opaque_before;
  to.opaque_after |= opaque_after;
  return changed;
}

void Contexts::propagate() {
  // Reverse postorder: callers before callees, but for recursion.
  std::vector<uint32_t> rank(contexts_.size(), 0);
  std::vector<bool> seen(contexts_.size(), false);
  std::vector<std::pair<ContextId, size_t>> stack{{0, 0}};
  uint32_t next = static_cast<uint32_t>(contexts_.size());
  seen[0] = true;
  while (!stack.empty()) {
    auto& [at, child] = stack.back();
    if (child < contexts_[at]->calls.size()) {
      ContextId to = contexts_[at]->calls[child++].to;
      if (to != kUnset && !seen[to]) {
        seen[to] = true;
        stack.push_back({to, 0});
      }
    } else {
      rank[at] = --next;
      stack.pop_back();
    }
  }
  Context& entry = *contexts_[0];
  entry.reached = true;
  entry.after = EventSet{};
  std::set<std::pair<uint32_t, ContextId>> open{{rank[0], 0}};
  while (!open.empty()) {
    ContextId at = open.begin()->second;
    open.erase(open.begin());
    for (const Edge& edge : contexts_[at]->calls) {
      if (edge.to != kUnset && enter(*contexts_[at], edge)) open.insert({rank[edge.to], edge.to});
    }
  }
}

// ---- results -----------------------------------------------------------------------------------

bool Contexts::failing(const EventSet& set) const { return table_.failing(set); }

void Contexts::emit(EntryResult& result) {
  // The same place with the same values in two contexts is one effect.
  struct Merged {
    Effect effect;
    EventSet before, before_may, after_may;
    PathEvents after;
    bool failing = true;
  };
  std::vector<Merged> merged;
  std::map<std::tuple<const models::Row*, Location, uint64_t>, size_t> known;
  for (const auto& owner : contexts_) {
    Context& context = *owner;
    if (!context.reached) continue;
    for (const SummaryEffect& inner : context.summary->effects) {
      if (merged.size() >= limits::kMaxEffectsPerEntry) {
        engine_.note(engine_.qualified_name(contexts_[0]->node), "limit: effects of an entry");
        cut_ = true;
        break;
      }
      Merged one;
      one.effect = inner.effect;
      for (auto& [role, value] : one.effect.roles) {
        value = substituted(context, value);
        if (has_limit(value)) {
          engine_.note(one.effect.function, "limit: " + role + " of " + one.effect.callee);
        }
      }
      const Surroundings& around = inner.around;
      one.before = context.before;
      one.before.then(translate(context, around.before));
      one.before_may = context.before_may;
      one.before_may.add(possible(context, around.before_may));
      one.after_may = possible(context, around.after_may);
      if (around.detached) {
        one.after = EventSet{};
      } else {
        one.after_may.add(context.after_may);
        if (around.after && context.after) {
          one.after = translate(context, *around.after);
          one.after->then(*context.after);
        }
      }
      one.failing = !one.after || failing(one.before);
      one.effect.frames = context.frames;
      one.effect.opaque_before = around.opaque_before || context.opaque_before;
      one.effect.opaque_after = around.opaque_after || (!around.detached && context.opaque_after);
      auto [at, fresh] = known.try_emplace(
          {one.effect.row, one.effect.where, hash_roles(one.effect.roles)}, merged.size());
      if (fresh) {
        merged.push_back(std::move(one));
        continue;
      }
      Merged& other = merged[at->second];
      other.before = intersect(other.before, one.before);
      other.before_may.add(one.before_may);
      other.after = intersect(other.after, one.after);
      other.after_may.add(one.after_may);
      other.failing &= one.failing;
      other.effect.opaque_before |= one.effect.opaque_before;
      other.effect.opaque_after |= one.effect.opaque_after;
      if (one.effect.frames.size() < other.effect.frames.size()) {
        other.effect.frames = std::move(one.effect.frames);
      }
    }
  }
  std::vector<size_t> order(merged.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    return std::tie(merged[a].effect.where, merged[a].effect.callee, a) <
           std::tie(merged[b].effect.where, merged[b].effect.callee, b);
  });
  for (size_t i : order) {
    Merged& one = merged[i];
    one.effect.before = materialized(one.before);
    one.effect.before_may = materialized(one.before_may);
    if (one.after) one.effect.after = materialized(*one.after);
    one.effect.after_may = materialized(one.after_may);
    one.effect.on_failing_path = one.failing;
    result.effects.push_back(std::move(one.effect));
  }
}

EntryResult Contexts::solve() {
  EntryResult result;
  walk();
  propagate();
  emit(result);
  Context& entry = *contexts_[0];
  const Summary& summary = *entry.summary;
  if (summary.success) result.must = materialized(translate(entry, *summary.success));
  for (const auto& [name, set] : summary.must_when) {
    if (!name.empty()) result.must_when[name] = materialized(translate(entry, set));
  }
  result.opaque = summary.opaque || cut_;
  result.opaque_reasons.assign(summary.opaque_reasons.begin(), summary.opaque_reasons.end());
  if (cut_) result.opaque_reasons.push_back("limit: places reached from an entry");
  const Node& node = engine_.linked().nodes()[entry.node];
  result.function = engine_.linked().units()[node.unit].text(node.function->id);
  return result;
}

}  // namespace tvaara::flow
