// Joining, deriving and changing values; see value.h.
#include <algorithm>
#include <iterator>

#include "base/glob.h"
#include "base/limits.h"
#include "flow/children.h"
#include "flow/text.h"
#include "flow/value.h"

namespace tvaara::flow {

void add_atoms(std::vector<Atom>& into, const std::vector<Atom>& more, bool exact) {
  for (const Atom& atom : more) {
    auto at = std::lower_bound(into.begin(), into.end(), atom, [](const Atom& a, const Atom& b) {
      return atom_key(a) < atom_key(b);
    });
    if (at == into.end() || atom_key(*at) != atom_key(atom)) {
      at = into.insert(at, atom);
      at->exact = atom.exact && exact;
      continue;
    }
    // Cleared only if cleared on every way; exact if exact on some way.
    std::set<std::string> both;
    std::set_intersection(at->cleared.begin(), at->cleared.end(), atom.cleared.begin(),
                          atom.cleared.end(), std::inserter(both, both.begin()));
    at->cleared = std::move(both);
    at->exact |= atom.exact && exact;
    at->numeric &= atom.numeric;
    at->presumed &= atom.presumed;
    if (atom.hops.size() < at->hops.size()) at->hops = atom.hops;
  }
}

namespace {

bool trivially_empty(const std::vector<Template>& templates) {
  return std::all_of(templates.begin(), templates.end(),
                     [](const Template& t) { return t.pieces.empty() && t.complete; });
}

std::shared_ptr<const Object> join_objects(const std::shared_ptr<const Object>& a,
                                           const std::shared_ptr<const Object>& b) {
  if (!a || a == b) return b;
  if (!b) return a;
  auto object = std::make_shared<Object>(*a);
  if (object->kind.empty()) {
    object->kind = b->kind;
    object->origin = b->origin;
  }
  for (const Part& part : b->parts) {
    auto found = std::find_if(object->parts.begin(), object->parts.end(), [&](const Part& other) {
      return other.name == part.name && other.where == part.where;
    });
    if (found == object->parts.end()) {
      object->parts.push_back(part);
    } else {
      found->key = join(found->key, part.key);
      found->value = join(found->value, part.value);
    }
  }
  return object;
}

void join_constants(ValueData& out, const ValueData& a, const ValueData& b) {
  if (a.constants.empty() || b.constants.empty()) return;
  out.constants = a.constants;
  out.constant_texts = a.constant_texts;
  for (size_t i = 0; i < b.constants.size(); ++i) {
    bool known = false;
    for (size_t k = 0; k < a.constants.size(); ++k) {
      known |= a.constants[k].kind == b.constants[i].kind &&
               a.constants[k].integer == b.constants[i].integer &&
               a.constant_texts[k] == b.constant_texts[i];
    }
    if (known) continue;
    out.constants.push_back(b.constants[i]);
    out.constant_texts.push_back(b.constant_texts[i]);
  }
  if (out.constants.size() > limits::kMaxAlternatives) {
    out.constants.clear();
    out.constant_texts.clear();
  }
}

void join_fields(ValueData& out, const Value& a, const Value& b) {
  for (const auto& [key, field] : a->fields) {
    auto other = b->fields.find(key);
    out.fields[key] = join(field, other != b->fields.end() ? other->second : project(b, key));
  }
  for (const auto& [key, field] : b->fields) {
    if (!a->fields.contains(key)) out.fields[key] = join(project(a, key), field);
  }
}

}  // namespace

Value join(const Value& a, const Value& b) {
  if (!a) return b;
  if (!b || same(a, b)) return a;
  ValueData out;
  out.atoms = a->atoms;
  add_atoms(out.atoms, b->atoms, true);
  join_constants(out, *a, *b);
  bool known_text = !a->templates.empty() || !b->templates.empty();
  bool empty_text = (a->templates.empty() && trivially_empty(b->templates)) ||
                    (b->templates.empty() && trivially_empty(a->templates));
  if (known_text && !empty_text) out.templates = join_texts(texts_of(a), texts_of(b));
  out.callables = a->callables;
  for (const Callable& callable : b->callables) {
    auto at = std::find_if(out.callables.begin(), out.callables.end(),
                           [&](const Callable& c) { return c.function == callable.function; });
    if (at == out.callables.end()) {
      out.callables.push_back(callable);
    } else {
      at->captures = join(at->captures, callable.captures);
    }
  }
  out.object = join_objects(a->object, b->object);
  out.comparisons = a->comparisons;
  for (const Comparison& comparison : b->comparisons) {
    bool known = std::any_of(a->comparisons.begin(), a->comparisons.end(), [&](const auto& c) {
      return c.op == comparison.op &&
             std::equal(c.operands.begin(), c.operands.end(), comparison.operands.begin(),
                        comparison.operands.end(), same);
    });
    if (!known && out.comparisons.size() < limits::kMaxAlternatives * 2) {
      out.comparisons.push_back(comparison);
    }
  }
  join_fields(out, a, b);
  out.type = a->type == b->type ? a->type : facts::TypeKind::unknown;
  out.engaged = a->engaged && b->engaged;
  if (a->made_as == b->made_as) out.made_as = a->made_as;
  out.refers = a->refers;
  for (const PlaceRef& place : b->refers) {
    auto at = std::lower_bound(out.refers.begin(), out.refers.end(), place);
    if (at == out.refers.end() || *at != place) out.refers.insert(at, place);
  }
  return make_value(std::move(out));
}

Value widen(const Value& old_value, const Value& new_value) {
  Value both = join(old_value, new_value);
  if (!old_value || same(both, old_value)) return both;
  ValueData out = *both;
  if (out.constants.size() != old_value->constants.size() || !out.templates.empty()) {
    out.constants.clear();
    out.constant_texts.clear();
  }
  if (!out.templates.empty()) out.templates = {widened_text(out.templates)};
  out.comparisons.clear();
  return make_value(std::move(out));
}

Value flat(const Value& value) {
  ValueData out;
  out.atoms = value->atoms;
  for_each_part(*value,
                [&](const Value& child) { add_atoms(out.atoms, carried_atoms(child), false); });
  out.constants = value->constants;
  out.constant_texts = value->constant_texts;
  out.type = value->type;
  out.engaged = value->engaged;
  return make_value(std::move(out));
}

Value flattened(const Value& value, const char* limit) {
  Value rest = flat(value);
  if (same(rest, value)) return value;
  ValueData marked = *rest;
  add_atoms(marked.atoms, opaque_value(limit)->atoms, false);
  return make_value(std::move(marked));
}

Value no_deeper(const Value& value, uint32_t depth, const char* limit) {
  if (!value || value->depth <= depth) return value;
  if (depth == 0) return flattened(value, limit);
  return map_children(value,
                      [&](const Value& child) { return no_deeper(child, depth - 1, limit); });
}

void collect_inputs(const Value& value, std::set<std::string>& out) {
  if (!value || !value->symbolic) return;
  for (const Atom& atom : value->atoms) {
    if (atom.kind == Atom::Kind::input) out.insert(atom.label);
    if (is_symbolic_name(atom.name)) out.insert(atom.name.substr(1));
  }
  for_each_child(*value, [&](const Value& child) { collect_inputs(child, out); });
}

std::vector<Atom> all_atoms(const Value& value) {
  if (!value) return {};
  std::vector<Atom> atoms = value->atoms;
  for_each_child(*value, [&](const Value& child) {
    if (!child->atoms.empty() || child->depth > 0) add_atoms(atoms, all_atoms(child), true);
  });
  return atoms;
}

std::vector<Atom> carried_atoms(const Value& value) {
  if (!value) return {};
  std::vector<Atom> atoms = value->atoms;
  for_each_part(*value, [&](const Value& child) {
    if (!child->atoms.empty() || child->depth > 0) add_atoms(atoms, carried_atoms(child), true);
  });
  return atoms;
}

Value derived(const std::vector<Value>& from) {
  ValueData out;
  for (const Value& value : from) {
    if (value) add_atoms(out.atoms, carried_atoms(value), false);
  }
  return make_value(std::move(out));
}

Value map_atoms(const Value& value, const std::function<bool(Atom&)>& change) {
  if (!value || (value->atoms.empty() && value->depth == 0)) return value;
  ValueData out = *value;
  std::vector<Atom> atoms;
  for (Atom atom : value->atoms) {
    if (change(atom)) add_atoms(atoms, {atom}, true);
  }
  out.atoms = std::move(atoms);
  change_children(out, [&](const Value& child) { return map_atoms(child, change); });
  return make_value(std::move(out));
}

Value map_children(const Value& value, const std::function<Value(const Value&)>& change) {
  ValueData out = *value;
  change_children(out, change);
  return make_value(std::move(out));
}

Value without_exactness(const Value& value) {
  return map_atoms(value, [](Atom& atom) {
    atom.exact = false;
    return true;
  });
}

Value with_hop(const Value& value, const Location& where, const std::string& message) {
  const Hop hop{where, message};
  auto add = [&](Atom& atom) { atom.hops.append(&hop, &hop + 1); };
  ValueData out = *value;
  for (Atom& atom : out.atoms) add(atom);
  for (Template& text : out.templates) {
    for (Piece& piece : text.pieces) {
      if (!piece.hole || piece.hole->atoms.empty()) continue;
      ValueData hole = *piece.hole;
      for (Atom& atom : hole.atoms) add(atom);
      piece.hole = std::make_shared<const ValueData>(std::move(hole));
    }
  }
  return std::make_shared<const ValueData>(std::move(out));  // traces are no part of the hash
}

Value with_atom(const Value& value, Atom atom) {
  ValueData out = value ? *value : ValueData{};
  add_atoms(out.atoms, {std::move(atom)}, true);
  return make_value(std::move(out));
}

Value with_atom_throughout(const Value& value, const Atom& atom) {
  ValueData out = value ? *value : ValueData{};
  for (auto& [key, field] : out.fields) field = with_atom_throughout(field, atom);
  add_atoms(out.atoms, {atom}, true);
  return make_value(std::move(out));
}

Value cleared(const Value& value, const std::vector<std::string>& kinds) {
  return map_atoms(value, [&](Atom& atom) {
    for (const std::string& kind : kinds) {
      if (kind.starts_with("label:")) {
        if (glob_match(std::string_view(kind).substr(6), atom.label)) return false;
      } else {
        atom.cleared.insert(kind);
      }
    }
    return true;
  });
}

bool arithmetic(facts::TypeKind kind) {
  using facts::TypeKind;
  return kind == TypeKind::boolean || kind == TypeKind::integer || kind == TypeKind::floating ||
         kind == TypeKind::enumeration;
}

namespace {

// Leaves of `kinds` what every text in the value and below is cleared of; false if nothing is left.
bool keep_cleared(const Value& value, std::optional<std::set<std::string>>& kinds) {
  for (const Atom& atom : value->atoms) {
    if (!kinds) kinds = atom.cleared;
    std::erase_if(*kinds, [&](const std::string& kind) { return !atom.cleared.contains(kind); });
    if (kinds->empty()) return false;
  }
  bool left = true;
  for_each_child(*value, [&](const Value& child) {
    bool any = !child->atoms.empty() || child->depth > 0;
    if (left && any) left = keep_cleared(child, kinds);
  });
  return left;
}

}  // namespace

std::set<std::string> cleared_of_all(const Value& value) {
  std::optional<std::set<std::string>> kinds;
  if (value) keep_cleared(value, kinds);
  return kinds.value_or(std::set<std::string>{});
}

Value typed(const Value& value, facts::TypeKind kind) {
  if (!value || kind == facts::TypeKind::unknown || value->type == kind) return value;
  ValueData out = *value;
  out.type = kind;
  if (arithmetic(kind)) {
    for (Atom& atom : out.atoms) atom.numeric = true;
    out.templates.clear();
    out.fields.clear();
    if (!out.constants.empty() && out.constants[0].kind == facts::ConstantKind::string) {
      out.constants.clear();
      out.constant_texts.clear();
    }
  }
  return make_value(std::move(out));
}

bool ValueData::has_label(std::string_view glob) const {
  auto own = [&](const std::vector<Atom>& list) {
    return std::any_of(list.begin(), list.end(), [&](const Atom& atom) {
      return atom.kind == Atom::Kind::label && glob_match(glob, atom.label);
    });
  };
  if (own(atoms)) return true;
  return std::any_of(fields.begin(), fields.end(),
                     [&](const auto& field) { return field.second->has_label(glob); });
}

bool ValueData::opaque() const {
  return std::any_of(atoms.begin(), atoms.end(),
                     [](const Atom& atom) { return atom.kind == Atom::Kind::opaque; });
}

}  // namespace tvaara::flow
