// Making, hashing and combining values; see value.h. Structure and outcomes: structure.cpp.
#include "flow/value.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/glob.h"
#include "base/hash.h"
#include "base/limits.h"
#include "flow/text.h"

namespace tvaara::flow {
namespace {

// ---- hashing -----------------------------------------------------------------------------------

uint64_t mix(uint64_t a, uint64_t b) {
  uint64_t x = a * 0x9e3779b97f4a7c15ull + b + 0x7f4a7c15u;
  x ^= x >> 29;
  x *= 0xbf58476d1ce4e5b9ull;
  return x ^ (x >> 32);
}

uint64_t mix(uint64_t a, std::string_view text) { return mix(a, hash64(text)); }
uint64_t mix(uint64_t a, const Value& value) { return mix(a, value ? value->hash : 1); }
uint64_t mix(uint64_t a, const Location& where) {
  return mix(mix(mix(a, where.file), (uint64_t{where.line} << 32) | where.column),
             (uint64_t{where.end_line} << 32) | where.end_column);
}

uint64_t hash_of(const ValueData& data) {
  uint64_t h = mix(17, static_cast<uint64_t>(data.type) * 2 + data.engaged);
  for (const Atom& atom : data.atoms) {
    h = mix(h, static_cast<uint64_t>(atom.kind) * 4 + atom.exact * 2 + atom.numeric);
    h = mix(mix(mix(h, atom.label), atom.name), atom.origin);
    for (const std::string& kind : atom.cleared) h = mix(h, kind);
  }
  for (size_t i = 0; i < data.constants.size(); ++i) {
    h = mix(h, static_cast<uint64_t>(data.constants[i].kind));
    h = mix(mix(h, static_cast<uint64_t>(data.constants[i].integer)), data.constant_texts[i]);
  }
  for (const Template& text : data.templates) {
    h = mix(h, text.complete ? 3 : 4);
    for (const Piece& piece : text.pieces) {
      h = piece.literal ? mix(h, piece.text) : mix(h, piece.hole);
    }
  }
  for (const Callable& callable : data.callables) {
    h = mix(mix(h, callable.function), callable.captures);
  }
  if (data.object) {
    h = mix(mix(h, data.object->kind), data.object->origin);
    for (const Part& part : data.object->parts) {
      h = mix(mix(mix(mix(h, part.name), part.key), part.value), part.where);
    }
  }
  for (const Comparison& comparison : data.comparisons) {
    h = mix(h, comparison.op);
    for (const Value& operand : comparison.operands) h = mix(h, operand);
  }
  for (const auto& [key, field] : data.fields) h = mix(mix(h, key), field);
  for (const PlaceRef& place : data.refers) {
    h = mix(h, uint64_t{place.root} + 11);
    for (const std::string& key : place.keys) h = mix(h, key);
  }
  return h == 0 ? 1 : h;
}

template <typename Visit>
void for_each_child(const ValueData& data, Visit visit) {
  for (const Template& text : data.templates) {
    for (const Piece& piece : text.pieces) {
      if (piece.hole) visit(piece.hole);
    }
  }
  for (const Callable& callable : data.callables) {
    if (callable.captures) visit(callable.captures);
  }
  if (data.object) {
    for (const Part& part : data.object->parts) {
      if (part.key) visit(part.key);
      if (part.value) visit(part.value);
    }
  }
  for (const Comparison& comparison : data.comparisons) {
    for (const Value& operand : comparison.operands) visit(operand);
  }
  for (const auto& [key, field] : data.fields) visit(field);
}

// Replaces every child by change(child).
void change_children(ValueData& data, const std::function<Value(const Value&)>& change) {
  for (Template& text : data.templates) {
    for (Piece& piece : text.pieces) {
      if (piece.hole) piece.hole = change(piece.hole);
    }
  }
  for (Callable& callable : data.callables) {
    if (callable.captures) callable.captures = change(callable.captures);
  }
  if (data.object) {
    auto object = std::make_shared<Object>(*data.object);
    for (Part& part : object->parts) {
      if (part.key) part.key = change(part.key);
      if (part.value) part.value = change(part.value);
    }
    data.object = std::move(object);
  }
  for (Comparison& comparison : data.comparisons) {
    for (Value& operand : comparison.operands) operand = change(operand);
  }
  for (auto& [key, field] : data.fields) field = change(field);
}

auto atom_key(const Atom& atom) {
  return std::tie(atom.kind, atom.label, atom.name, atom.origin);
}

void bound(ValueData& data) {
  if (data.atoms.size() > limits::kMaxAtomsPerValue) {
    data.atoms.resize(limits::kMaxAtomsPerValue);
    Atom lost;
    lost.kind = Atom::Kind::opaque;
    lost.name = "limit: origins of a value";
    lost.exact = false;
    data.atoms.push_back(lost);
  }
  if (data.callables.size() > limits::kMaxCallTargets) {
    data.callables.resize(limits::kMaxCallTargets);
    Atom lost;
    lost.kind = Atom::Kind::opaque;
    lost.name = "limit: targets of a callable";
    lost.exact = false;
    add_atoms(data.atoms, {lost}, false);
  }
  if (data.fields.size() > limits::kMaxFieldsPerValue) {
    Value all;
    for (const auto& [key, field] : data.fields) all = join(all, flat(field));
    data.fields.clear();
    data.fields["[*]"] = all;
    add_atoms(data.atoms, all->atoms, false);
  }
}

}  // namespace

Value make_value(ValueData data) {
  std::sort(data.atoms.begin(), data.atoms.end(),
            [](const Atom& a, const Atom& b) { return atom_key(a) < atom_key(b); });
  bound(data);
  uint32_t depth = 0;
  for_each_child(data, [&](const Value& child) { depth = std::max(depth, child->depth + 1); });
  if (depth > limits::kMaxValueDepth) {
    change_children(data, [&](const Value& child) {
      return child->depth + 1 > limits::kMaxValueDepth ? flat(child) : child;
    });
    depth = 0;
    for_each_child(data, [&](const Value& child) { depth = std::max(depth, child->depth + 1); });
  }
  data.depth = depth;
  data.has_places = !data.refers.empty();
  data.symbolic = std::any_of(data.atoms.begin(), data.atoms.end(), [](const Atom& atom) {
    return atom.kind == Atom::Kind::input;
  });
  for_each_child(data, [&](const Value& child) {
    data.has_places |= child->has_places;
    data.symbolic |= child->symbolic;
  });
  data.hash = hash_of(data);
  return std::make_shared<const ValueData>(std::move(data));
}

bool same(const Value& a, const Value& b) {
  if (a == b) return true;
  return a && b && a->hash == b->hash && a->hash != 0;
}

Value no_value() {
  static const Value none = make_value({});
  return none;
}

Value label_value(Atom atom) {
  ValueData data;
  data.atoms.push_back(std::move(atom));
  return make_value(std::move(data));
}

Value input_value(const std::string& access_path) {
  Atom atom;
  atom.kind = Atom::Kind::input;
  atom.label = access_path;
  return label_value(std::move(atom));
}

Value opaque_value(const std::string& reason) {
  Atom atom;
  atom.kind = Atom::Kind::opaque;
  atom.name = reason;
  atom.exact = false;
  return label_value(std::move(atom));
}

Value constant_value(facts::ConstantKind kind, int64_t integer, const std::string& text,
                     const Location& where, const std::string& function) {
  ValueData data;
  facts::Constant constant;
  constant.kind = kind;
  constant.integer = integer;
  data.constants.push_back(constant);
  data.constant_texts.push_back(text);
  switch (kind) {
    case facts::ConstantKind::boolean: data.type = facts::TypeKind::boolean; break;
    case facts::ConstantKind::integer: data.type = facts::TypeKind::integer; break;
    case facts::ConstantKind::floating: data.type = facts::TypeKind::floating; break;
    case facts::ConstantKind::character: data.type = facts::TypeKind::character; break;
    case facts::ConstantKind::enumerator: data.type = facts::TypeKind::enumeration; break;
    case facts::ConstantKind::null: data.type = facts::TypeKind::pointer; break;
    case facts::ConstantKind::string: {
      data.type = facts::TypeKind::pointer;
      Template literal;
      if (!text.empty()) literal.pieces.push_back({true, text, nullptr});
      literal.origin = where;
      literal.function = function;
      data.templates.push_back(std::move(literal));
      break;
    }
  }
  return make_value(std::move(data));
}

Value boolean_value(bool value) {
  static const Value values[] = {
      constant_value(facts::ConstantKind::boolean, 0, "false", {}, ""),
      constant_value(facts::ConstantKind::boolean, 1, "true", {}, "")};
  return values[value ? 1 : 0];
}

Value empty_value() {
  static const Value empty = [] {
    ValueData data;
    data.constants.push_back({});
    data.constant_texts.push_back("null");
    data.templates.push_back({});
    return make_value(std::move(data));
  }();
  return empty;
}

// ---- combination -------------------------------------------------------------------------------

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
    auto at = std::find_if(out.callables.begin(), out.callables.end(), [&](const Callable& c) {
      return c.function == callable.function;
    });
    if (at == out.callables.end()) {
      out.callables.push_back(callable);
    } else {
      at->captures = join(at->captures, callable.captures);
    }
  }
  std::sort(out.callables.begin(), out.callables.end(),
            [](const Callable& x, const Callable& y) { return x.function < y.function; });
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
  if (out.constants != old_value->constants || !out.templates.empty()) {
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
  for_each_child(*value, [&](const Value& child) { add_atoms(out.atoms, all_atoms(child), false); });
  out.constants = value->constants;
  out.constant_texts = value->constant_texts;
  out.type = value->type;
  out.engaged = value->engaged;
  return make_value(std::move(out));
}

std::vector<Atom> all_atoms(const Value& value) {
  if (!value) return {};
  std::vector<Atom> atoms = value->atoms;
  for_each_child(*value, [&](const Value& child) {
    if (!child->atoms.empty() || child->depth > 0) add_atoms(atoms, all_atoms(child), true);
  });
  return atoms;
}

Value derived(const std::vector<Value>& from) {
  ValueData out;
  for (const Value& value : from) {
    if (value) add_atoms(out.atoms, all_atoms(value), false);
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

Value without_exactness(const Value& value) {
  return map_atoms(value, [](Atom& atom) {
    atom.exact = false;
    return true;
  });
}

Value with_hop(const Value& value, const Location& where, const std::string& message) {
  auto add = [&](Atom& atom) {
    if (atom.hops.size() < limits::kMaxCallDepth) atom.hops.push_back({where, message});
  };
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
