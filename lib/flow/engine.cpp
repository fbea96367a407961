// See engine.h.
#include "flow/engine.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "flow/body.h"

namespace tvaara::flow {

namespace {

const Bindings kNoBindings;

// Of a function that is asked for while it is being summarised, from outside its recursion.
const Summary& unknown_summary() {
  static const Summary unknown = [] {
    Summary summary;
    summary.returns = true;
    summary.returned = opaque_value("recursion through a callable");
    summary.success = EventSet{};
    summary.opaque = true;
    summary.opaque_reasons.insert("recursion through a callable");
    return summary;
  }();
  return unknown;
}

}  // namespace

Engine::Engine(const std::vector<facts::Unit>& units, const models::ModelSet& models)
    : linked_(units), matcher_(models), presumed_(linked_, models), own_names_(units, models) {
  for (const models::Library& library : models.libraries) {
    for (const models::Row& row : library.rows) {
      if (row.section != models::Section::settings) continue;
      if (row.kind == "open-labels") open_labels_.push_back(row.attribute("labels"));
      if (row.kind == "harmful-character" || row.kind == "harmful-run") {
        auto& list = row.kind == "harmful-run" ? harmful_runs_ : harmful_characters_;
        list.push_back(
            {std::atoll(row.attribute("character").c_str()), split(row.attribute("clears"), ' ')});
      }
      if (row.kind != "guard-names") continue;
      guard_names_.push_back({std::atoll(row.attribute("status").c_str()), row.attribute("label"),
                              row.attribute("unless")});
    }
  }
  summaries_.resize(linked_.nodes().size());
  component_of_.resize(linked_.nodes().size());
  in_progress_.resize(linked_.components().size(), false);
  for (uint32_t c = 0; c < linked_.components().size(); ++c) {
    for (NodeId id : linked_.components()[c]) component_of_[id] = c;
  }
  for (NodeId id = 0; id < linked_.nodes().size(); ++id) {
    const Node& node = linked_.nodes()[id];
    if (!node.function->is_constructor) continue;
    const std::string& record = units[node.unit].text(node.function->record);
    constructors_[{record, node.function->parameters.size()}].push_back(id);
  }
}

// ---- summaries ---------------------------------------------------------------------------------

const Summary& Engine::summary(NodeId id) {
  const uint32_t component = component_of_[id];
  if (in_progress_[component]) {
    bool inside = !stack_.empty() && stack_.back() == component;
    return inside && summaries_[id] ? *summaries_[id] : unknown_summary();
  }
  if (!summaries_[id]) summarize(component);
  return *summaries_[id];
}

namespace {

// A recursive function that builds what it builds from what it returned one level deeper each
// round. Only few levels are kept then, so that the rounds meet.
void forget_depth(Summary& summary) {
  auto forget = [](const Value& value) {
    return no_deeper(value, limits::kMaxRecursiveDepth, "limit: levels of a recursion");
  };
  summary.returned = forget(summary.returned);
  for (auto& [root, value] : summary.outs) value = forget(value);
}

}  // namespace

void Engine::summarize(uint32_t index) {
  const std::vector<NodeId>& component = linked_.components()[index];
  in_progress_[index] = true;
  stack_.push_back(index);
  bool recursive = component.size() > 1;
  for (NodeId id : component) {
    summaries_[id] = std::make_unique<Summary>();  // does not return: nothing is known to come out
    const std::vector<NodeId>& callees = linked_.nodes()[id].callees;
    recursive |= std::binary_search(callees.begin(), callees.end(), id);
  }
  auto forget_copies = [&] {
    for (NodeId id : component) {
      auto first = specialized_.lower_bound({id, Bindings{}});
      auto last = specialized_.lower_bound({id + 1, Bindings{}});
      specialized_.erase(first, last);
    }
  };
  bool stable = false;
  for (uint32_t round = 0; round < limits::kMaxFixpointRounds && !stable; ++round) {
    stable = true;
    for (NodeId id : component) {
      uint64_t before = summaries_[id]->fingerprint();
      auto summary = std::make_unique<Summary>(Body(*this, id, kNoBindings).run());
      if (round >= limits::kMaxGrowingRounds) forget_depth(*summary);
      stable &= summary->fingerprint() == before;
      summaries_[id] = std::move(summary);
    }
    if (!recursive) {
      stable = true;
    } else {
      forget_copies();
    }
  }
  if (!stable) {
    for (NodeId id : component) {
      summaries_[id]->opaque = true;
      summaries_[id]->opaque_reasons.insert("limit: rounds of a recursion");
      note(qualified_name(id), "limit: rounds of a recursion");
    }
  }
  stack_.pop_back();
  in_progress_[index] = false;
}

bool Engine::knows_numbers(NodeId id, const Bindings& bindings) const {
  if (specialized_.contains({id, bindings})) return true;
  auto copies = specializations_.find(id);
  return specialization_depth_ < limits::kMaxNumberDepth &&
         (copies == specializations_.end() || copies->second < limits::kMaxNumberCopies);
}

const Summary& Engine::specialized(NodeId id, const Bindings& bindings) {
  auto key = std::make_pair(id, bindings);
  auto known = specialized_.find(key);
  if (known != specialized_.end()) return known->second ? *known->second : summary(id);
  if (specialization_depth_ >= limits::kMaxSpecializationDepth ||
      specializations_[id] >= limits::kMaxSpecializations) {
    note(qualified_name(id), "limit: callables handed down");
    return summary(id);
  }
  ++specializations_[id];
  ++specialization_depth_;
  specialized_[key] = nullptr;  // asked for again on the way: recursion
  auto copy = std::make_unique<Summary>(Body(*this, id, key.second).run());
  --specialization_depth_;
  auto& slot = specialized_[key];
  slot = std::move(copy);
  return *slot;
}

// What its initialiser left in a global is all that is ever there.
bool Engine::stays(uint32_t global, const Value& initial) const {
  if (linked_.written_globals().contains(global)) return false;
  const std::set<int64_t>& stored = linked_.stored_numbers(global);
  if (stored.empty()) return true;
  const bool number = initial->constants.size() == 1 && initial->atoms.empty() &&
                      initial->constants[0].kind != facts::ConstantKind::string;
  return number && stored == std::set<int64_t>{initial->constants[0].integer};
}

void Engine::summarize_all() {
  // Initialisers first, with all they call: what never changes afterwards is known everywhere.
  const std::vector<Node>& nodes = linked_.nodes();
  for (NodeId id = 0; id < nodes.size(); ++id) {
    if (!nodes[id].function->is_initializer) continue;
    for (const auto& [root, value] : summary(id).outs) {
      if (root[0] != 'g') continue;
      uint32_t global = static_cast<uint32_t>(std::stoul(root.substr(1)));
      if (!stays(global, value)) continue;
      Substitution known;
      for (const auto& [other, constant] : constant_globals_) {
        known.roots["g" + std::to_string(other)] = constant;
      }
      Value constant = known(value);
      if (!constant->symbolic) constant_globals_[global] = constant;
    }
  }
  for (const std::vector<NodeId>& component : linked_.components()) summary(component[0]);
  collect_globals();
  bind_globals();
  for (const std::string& id : linked_.variants()) {
    note(id, "several bodies under one identity; a call may mean each");
  }
}

// ---- globals -----------------------------------------------------------------------------------

Value Engine::global_value(uint32_t global) const {
  auto at = constant_globals_.find(global);
  return at == constant_globals_.end() ? nullptr : at->second;
}

// Who calls through a global that functions were stored in, and all who call them, are summarised
// once more, now that it is known what is called.
void Engine::bind_globals() {
  Substitution known;
  for (const auto& [global, value] : global_values_) {
    known.roots["g" + std::to_string(global)] = value;
  }
  std::set<NodeId> again;
  std::vector<NodeId> open;
  for (NodeId id = 0; id < summaries_.size(); ++id) {
    for (const std::string& path : summaries_[id]->called_inputs) {
      Value value = path[0] == 'g' ? known.lookup(path) : nullptr;
      if (!value || value->callables.empty()) continue;
      std::vector<std::string>& functions = global_bindings_.callables[path];
      functions.clear();
      for (const Callable& callable : value->callables) functions.push_back(callable.function);
      if (again.insert(id).second) open.push_back(id);
    }
  }
  if (again.empty()) return;
  std::vector<std::vector<NodeId>> callers(summaries_.size());
  for (NodeId id = 0; id < summaries_.size(); ++id) {
    for (NodeId callee : linked_.nodes()[id].callees) callers[callee].push_back(id);
  }
  while (!open.empty()) {
    NodeId id = open.back();
    open.pop_back();
    for (NodeId caller : callers[id]) {
      if (again.insert(caller).second) open.push_back(caller);
    }
  }
  std::set<uint32_t> components;
  for (NodeId id : again) components.insert(component_of_[id]);
  for (uint32_t component : components) {
    for (NodeId id : linked_.components()[component]) summaries_[id].reset();
  }
  specialized_.clear();
  specializations_.clear();
  for (uint32_t component : components) {
    if (!summaries_[linked_.components()[component][0]]) summarize(component);
  }
  global_values_.clear();
  collect_globals();
}

void Engine::collect_globals() {
  Substitution drop;
  drop.drop_unbound = true;
  for (const auto& summary : summaries_) {
    for (const auto& [root, value] : summary->outs) {
      if (root[0] != 'g') continue;
      uint32_t global = static_cast<uint32_t>(std::stoul(root.substr(1)));
      if (linked_.is_exception(global)) continue;
      ValueData what = *drop(value);
      what.constants.clear();  // others may write to it
      what.constant_texts.clear();
      what.templates.clear();
      Value& own = global_values_[global];
      own = join(own, make_value(std::move(what)));
    }
  }
  for (const auto& [global, value] : constant_globals_) global_values_[global] = value;
}

// ---- look-ups ----------------------------------------------------------------------------------

const std::vector<const models::Row*>& Engine::rows(uint32_t unit, facts::CalleeId callee,
                                                    facts::TypeId receiver_type) {
  auto [at, fresh] = rows_.try_emplace({unit, callee, receiver_type});
  if (fresh) {
    const facts::Unit& facts_unit = linked_.units()[unit];
    const facts::Type& type = facts_unit.types[receiver_type];
    const std::string& spelling = facts_unit.text(type.spelling);
    const std::string& record = facts_unit.text(type.record);
    // With its template arguments, where it is the class itself.
    bool exact = record.empty() || spelling.starts_with(record + "<");
    const std::string& receiver = exact ? spelling : record;
    at->second = matcher_.call(facts_unit, facts_unit.callees[callee], receiver);
  }
  return at->second;
}

const std::vector<NodeId>& Engine::constructors(const std::string& record, size_t arguments) const {
  static const std::vector<NodeId> none;
  auto at = constructors_.find({record, arguments});
  return at == constructors_.end() ? none : at->second;
}

std::string Engine::qualified_name(NodeId id) const {
  const Node& node = linked_.nodes()[id];
  return linked_.units()[node.unit].text(node.function->name);
}

Callable Engine::callable(const std::string& identity, const std::string& fallback_name) const {
  Callable out;
  out.function = identity;
  out.name = fallback_name;
  const std::vector<NodeId>& nodes = linked_.by_identity(identity);
  if (!nodes.empty()) {
    out.name = qualified_name(nodes[0]);
    const Node& node = linked_.nodes()[nodes[0]];
    out.where = linked_.location(node.unit, node.function->range);
  }
  return out;
}

void Engine::note(const std::string& function, const std::string& what) {
  if (notes.insert(function + ": " + what).second && what.starts_with("limit")) ++limits_reached;
}

}  // namespace tvaara::flow
