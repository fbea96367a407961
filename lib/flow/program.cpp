// The public face: linking, summarising, and solving functions as entries.
//
// An entry's inputs are what the caller of `entry` says of them; what remains symbolic is nobody's
// data and vanishes.
#include <algorithm>

#include "flow/body.h"
#include "flow/contexts.h"
#include "flow/definition_rows.h"
#include "flow/engine.h"
#include "flow/returns.h"
#include "flow/substitute.h"

namespace tvaara::flow {

struct Program::Impl {
  Impl(std::vector<facts::Unit> all, const models::ModelSet& models)
      : units(prepared(std::move(all))), engine(units, models) {}

  static std::vector<facts::Unit> prepared(std::vector<facts::Unit> units) {
    for (facts::Unit& unit : units) {
      for (facts::Function& function : unit.functions) split_returns(unit, function);
    }
    return units;
  }

  void find_roots();

  std::vector<facts::Unit> units;
  Engine engine;
  std::vector<EntryResult> roots;
};

namespace {

bool hands_over(models::Section section) {
  return section == models::Section::routes || section == models::Section::middleware;
}

void collect_callables(const Value& value, std::set<std::string>& out, int depth = 0) {
  if (!value || depth > 4) return;
  for (const Callable& callable : value->callables) out.insert(callable.function);
  for (const auto& [key, field] : value->fields) collect_callables(field, out, depth + 1);
}

// What rows say of the arguments of a function of the program that nobody calls (`main`), or, of
// one that is called here as well, what users of a library hand over: rows `of: definition`.
std::map<std::string, Value> given_from_outside(Engine& engine, NodeId id, bool called) {
  std::map<std::string, Value> out;
  const Node& node = engine.linked().nodes()[id];
  const facts::Unit& unit = engine.linked().units()[node.unit];
  facts::Callee callee;
  callee.id = node.function->id;
  callee.name = node.function->name;
  callee.record = node.function->record;
  for (const facts::Local& parameter : node.function->parameters) {
    callee.parameters.push_back(parameter.type);
  }
  for (const models::Row* row : engine.matcher().call(unit, callee, unit.text(callee.record))) {
    if (row->section != models::Section::sources) continue;
    if (called && !is_of_definition(*row)) continue;
    for (const models::Role& role : row->roles) {
      if (role.name == "name") continue;
      const size_t first = role.at.index;
      const size_t end = role.at.kind == models::Position::Kind::argument ? first + 1
                         : role.at.kind == models::Position::Kind::arguments_from
                             ? node.function->parameters.size()
                             : 0;
      for (size_t i = first; i < std::min(end, node.function->parameters.size()); ++i) {
        Atom atom;
        atom.label = row->kind;
        atom.origin = engine.linked().location(node.unit, node.function->parameters[i].range);
        if (is_of_definition(*row)) atom.name = unit.text(node.function->parameters[i].name);
        Value& value = out["p" + std::to_string(i)];
        value = with_atom(value ? value : no_value(), atom);
      }
    }
  }
  return out;
}

}  // namespace

void Program::Impl::find_roots() {
  const std::vector<Node>& nodes = engine.linked().nodes();
  std::set<std::string> handed_over;
  // A program without `main` is a library: others call its functions.
  const bool has_main = std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
    return engine.linked().units()[node.unit].text(node.function->name) == "main";
  });
  for (NodeId id = 0; id < nodes.size(); ++id) {
    bool called = (nodes[id].called || engine.called_as_value.contains(id)) &&
                  !nodes[id].function->is_initializer;
    if (called && has_main) continue;
    std::map<std::string, Value> given = given_from_outside(engine, id, called);
    if (called && given.empty()) continue;
    roots.push_back(Contexts(engine, id, std::move(given)).solve());
    for (const Effect& effect : roots.back().effects) {
      if (!effect.row || !hands_over(effect.row->section)) continue;
      for (const auto& [role, value] : effect.roles) collect_callables(value, handed_over);
    }
  }
  std::erase_if(roots, [&](const EntryResult& root) {
    if (handed_over.contains(root.function)) return true;
    const std::vector<NodeId>& own = engine.linked().by_identity(root.function);
    return std::any_of(own.begin(), own.end(), [&](NodeId id) {
      return engine.called_as_value.contains(id) && !nodes[id].function->is_initializer;
    });
  });
}

Program::Program(std::vector<facts::Unit> units, const models::ModelSet& models)
    : impl_(std::make_unique<Impl>(std::move(units), models)) {
  impl_->engine.summarize_all();
  impl_->find_roots();
}

Program::~Program() = default;
Program::Program(Program&&) noexcept = default;

const std::vector<facts::Unit>& Program::units() const { return impl_->units; }
const std::vector<EntryResult>& Program::roots() const { return impl_->roots; }

namespace {

// What a callable brings to its call: the object, values bound beforehand, and the parameter that
// each argument of the call becomes (`std::bind` may leave out and reorder).
struct Brought {
  std::map<std::string, Value> roots;
  std::vector<size_t> parameter_of;  // empty: as they come
  std::string root_of(const std::string& root) const {
    if (parameter_of.empty() || root.size() < 2 || root[0] != 'p') return root;
    size_t argument = static_cast<size_t>(std::atoi(root.c_str() + 1));
    return argument < parameter_of.size() ? "p" + std::to_string(parameter_of[argument]) : "";
  }
};

Brought bound_by(const Callable& callable, const facts::Function& function) {
  Brought out;
  const std::map<std::string, Value>& values = callable.captures->fields;
  bool method = function.record != 0 && !function.is_static;
  size_t bound = 0;
  for (auto at = values.find(bound_key(0)); at != values.end();
       at = values.find(bound_key(++bound))) {
    const Value& value = at->second;
    size_t parameter = bound - (method ? 1 : 0);
    if (value->constants.size() == 1 && value->constant_texts[0] == kPlaceholder) {
      size_t argument = static_cast<size_t>(value->constants[0].integer) - 1;
      out.parameter_of.resize(std::max(out.parameter_of.size(), argument + 1),
                              function.parameters.size());
      out.parameter_of[argument] = parameter;
    } else {
      out.roots[method && bound == 0 ? "this" : "p" + std::to_string(parameter)] = value;
    }
  }
  if (!out.parameter_of.empty()) return out;
  for (size_t parameter = bound - (method ? 1 : 0); parameter < function.parameters.size();
       ++parameter) {
    out.parameter_of.push_back(parameter);
  }
  return out;
}

Brought brought_by(const Callable& callable, const facts::Function& function) {
  Brought out;
  if (!callable.captures) return out;
  if (callable.captures->fields.contains(bound_key(0))) return bound_by(callable, function);
  ValueData closure;
  closure.callables.push_back(callable);
  out.roots["this"] = function.is_lambda ? make_value(std::move(closure)) : callable.captures;
  return out;
}

}  // namespace

EntryResult Program::entry(const Callable& callable, const std::vector<EntryInput>& inputs,
                           const Ways& ways) const {
  EntryResult result;
  result.function = callable.function;
  const std::vector<NodeId>& nodes = impl_->engine.linked().by_identity(callable.function);
  if (nodes.empty()) {
    result.opaque = true;
    result.opaque_reasons.push_back("no body of " +
                                    (callable.name.empty() ? callable.function : callable.name));
    return result;
  }
  const Node& node = impl_->engine.linked().nodes()[nodes[0]];
  const Brought brought = brought_by(callable, *node.function);
  std::map<std::string, Value> roots = brought.roots;
  for (const EntryInput& input : inputs) {
    AccessPath path = parse_access_path(input.access_path);
    path.root = brought.root_of(path.root);
    Atom atom;
    atom.label = input.label;
    atom.name = input.name;
    if (path.root.size() > 1 && path.root[0] == 'p') {
      size_t index = static_cast<size_t>(std::atoi(path.root.c_str() + 1));
      if (index < node.function->parameters.size()) {
        const facts::Local& parameter = node.function->parameters[index];
        atom.origin = impl_->engine.linked().location(node.unit, parameter.range);
      }
    }
    Value& root = roots[path.root];
    Value at_path = root ? project_all(root, path.keys) : no_value();
    root = with_path(root ? root : no_value(), path.keys, with_atom(at_path, atom), false);
  }
  for (size_t i = 0; i < nodes.size(); ++i) {
    EntryResult one =
        Contexts(impl_->engine, nodes[i], roots, Callables::of_library, &ways).solve();
    if (i == 0) {
      result = std::move(one);
      continue;
    }
    // Variants of one identity: effects of all, and only what all of them must do.
    for (Effect& effect : one.effects) result.effects.push_back(std::move(effect));
    std::erase_if(result.must, [&](const auto& entry) { return !one.must.contains(entry.first); });
    result.opaque |= one.opaque;
  }
  return result;
}

const facts::Function* Program::function(const std::string& identity,
                                         const facts::Unit** unit) const {
  const std::vector<NodeId>& nodes = impl_->engine.linked().by_identity(identity);
  if (nodes.empty()) return nullptr;
  const Node& node = impl_->engine.linked().nodes()[nodes[0]];
  if (unit) *unit = &impl_->units[node.unit];
  return node.function;
}

ProgramStats Program::stats() const {
  ProgramStats stats;
  std::set<std::string> identities;
  for (const facts::Unit& unit : impl_->units) {
    for (const facts::Function& function : unit.functions) {
      identities.insert(unit.text(function.id));
    }
  }
  stats.functions = identities.size();
  stats.with_body = impl_->engine.linked().nodes().size();
  for (const EntryResult& root : impl_->roots) stats.effects += root.effects.size();
  stats.limits_reached = impl_->engine.limits_reached;
  stats.notes.assign(impl_->engine.notes.begin(), impl_->engine.notes.end());
  return stats;
}

}  // namespace tvaara::flow
