// Making and hashing values; see value.h. Combining them: combine.cpp; fields, outcomes:
// structure.cpp.
#include "flow/value.h"

#include <algorithm>

#include "base/hash.h"
#include "base/limits.h"
#include "flow/children.h"

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
    if (atom.presumed) h = mix(h, 5);
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
  if (!data.made_as.empty()) h = mix(h, data.made_as);
  for (const auto& [key, field] : data.fields) h = mix(mix(h, key), field);
  for (const PlaceRef& place : data.refers) {
    h = mix(h, uint64_t{place.root} + 11);
    for (const std::string& key : place.keys) h = mix(h, key);
  }
  return h == 0 ? 1 : h;
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

// Values are trees with shared branches, and most work on one walks all of it: what is too heavy
// forgets what lies deepest in its heaviest parts.
uint32_t weight_of(const ValueData& data) {
  uint64_t weight = 1 + data.atoms.size();
  for_each_child(data, [&](const Value& child) { weight += child->weight; });
  return static_cast<uint32_t>(std::min<uint64_t>(weight, UINT32_MAX));
}

void lighten(ValueData& data) {
  for (uint32_t share = 8; weight_of(data) > limits::kMaxValueWeight && share <= 4096; share *= 8) {
    change_children(data, [&](const Value& child) {
      const bool heavy = child->weight > limits::kMaxValueWeight / share;
      return heavy ? flattened(child, "limit: weight of a value") : child;
    });
  }
}

}  // namespace

void Trace::append(const Hop* first, const Hop* last) {
  const size_t room = limits::kMaxCallDepth - std::min<size_t>(size(), limits::kMaxCallDepth);
  last = first + std::min<size_t>(room, static_cast<size_t>(last - first));
  if (first == last) return;
  std::vector<Hop> hops(begin(), end());
  hops.insert(hops.end(), first, last);
  hops_ = std::make_shared<const std::vector<Hop>>(std::move(hops));
}

uint64_t& value_work() {
  thread_local uint64_t work = 0;
  return work;
}

Value make_value(ValueData data) {
  value_work() += 1 + data.atoms.size() + data.fields.size();
  std::sort(data.atoms.begin(), data.atoms.end(),
            [](const Atom& a, const Atom& b) { return atom_key(a) < atom_key(b); });
  std::sort(data.callables.begin(), data.callables.end(),
            [](const Callable& a, const Callable& b) { return a.function < b.function; });
  bound(data);
  lighten(data);
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
  data.weight = weight_of(data);
  data.has_places = !data.refers.empty();
  data.symbolic = std::any_of(data.atoms.begin(), data.atoms.end(), [](const Atom& atom) {
    return atom.kind == Atom::Kind::input || is_symbolic_name(atom.name);
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

std::string symbolic_name(const std::string& access_path) { return "$" + access_path; }
bool is_symbolic_name(const std::string& name) { return name.size() > 1 && name[0] == '$'; }

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
    case facts::ConstantKind::boolean:
      data.type = facts::TypeKind::boolean;
      break;
    case facts::ConstantKind::integer:
      data.type = facts::TypeKind::integer;
      break;
    case facts::ConstantKind::floating:
      data.type = facts::TypeKind::floating;
      break;
    case facts::ConstantKind::character:
      data.type = facts::TypeKind::character;
      break;
    case facts::ConstantKind::enumerator:
      data.type = facts::TypeKind::enumeration;
      break;
    case facts::ConstantKind::null:
      data.type = facts::TypeKind::pointer;
      break;
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
  static const Value values[] = {constant_value(facts::ConstantKind::boolean, 0, "false", {}, ""),
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

}  // namespace tvaara::flow
