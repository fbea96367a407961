// See substitute.h. An exact input atom is replaced by the whole value bound to it; an inexact one
// (something derived from the input) only by that value's atoms. What the summary knows beside its
// atoms (texts, fields, parts of an object) lies over what comes in.
#include "flow/substitute.h"

#include <algorithm>

#include "flow/text.h"

namespace tvaara::flow {
namespace {

// The bound value with what the atom says of its way through the callee.
Value through(const Value& bound, const Atom& atom) {
  Value value = atom.exact ? bound : derived({bound});
  if (!atom.cleared.empty() || atom.numeric) {
    value = map_atoms(value, [&](Atom& inner) {
      inner.cleared.insert(atom.cleared.begin(), atom.cleared.end());
      inner.numeric |= atom.numeric;
      return true;
    });
  }
  if (!atom.hops.empty() && !value->atoms.empty()) {
    ValueData out = *value;
    for (Atom& inner : out.atoms) {
      inner.hops.append(atom.hops.begin(), atom.hops.end());
    }
    value = std::make_shared<const ValueData>(std::move(out));
  }
  return value;
}

std::shared_ptr<const Object> overlay(const std::shared_ptr<const Object>& base,
                                      std::shared_ptr<Object> parts) {
  if (!base || base == parts) return parts;
  if (!parts->kind.empty() && parts->kind != base->kind) return parts;
  auto object = std::make_shared<Object>(*base);
  for (const Part& part : parts->parts) {
    bool known = std::any_of(object->parts.begin(), object->parts.end(), [&](const Part& other) {
      return other.name == part.name && other.where == part.where && same(other.key, part.key) &&
             same(other.value, part.value);
    });
    if (!known) object->parts.push_back(part);
  }
  return object;
}

}  // namespace

Value Substitution::lookup(const std::string& access_path) const {
  auto known = paths_.find(access_path);
  if (known != paths_.end()) return known->second;
  AccessPath path = parse_access_path(access_path);
  auto root = roots.find(path.root);
  Value value = root == roots.end() ? nullptr : root->second;
  if (!value && globals) {
    auto global = globals->find(path.root);
    if (global != globals->end()) value = global->second;
  }
  if (value) value = project_all(value, path.keys);
  if (value && !hop.empty()) value = with_hop(value, call, hop);
  paths_[access_path] = value;
  return value;
}

Value Substitution::operator()(const Value& value) const {
  if (!value || !value->symbolic) return value;
  auto known = done_.find(value.get());
  if (known != done_.end()) return known->second.second;
  Value result = compute(value);
  done_[value.get()] = {value, result};
  return result;
}

// A name given by the caller: its constant, the caller's own input, or nothing that is known.
std::string Substitution::name_of(const std::string& access_path) const {
  Value value = lookup(access_path);
  if (!value) return drop_unbound ? "" : symbolic_name(access_path);
  if (value->constants.size() == 1) return value->constant_texts[0];
  bool input = value->atoms.size() == 1 && value->atoms[0].exact &&
               value->atoms[0].kind == Atom::Kind::input;
  return input ? symbolic_name(value->atoms[0].label) : "";
}

// The input as the label that it is presumed to have, with all that happened to it on its way.
std::optional<Atom> Substitution::presumed(const Atom& input) const {
  if (!presume) return std::nullopt;
  auto [known, fresh] = presumed_.try_emplace(input.label);
  if (fresh) known->second = presume(input.label);
  if (!known->second) return std::nullopt;
  Atom atom = input;
  atom.kind = Atom::Kind::label;
  atom.label = known->second->label;
  atom.name = known->second->name;
  atom.origin = known->second->origin;
  atom.cleared.insert(known->second->cleared.begin(), known->second->cleared.end());
  atom.numeric |= known->second->numeric;
  atom.presumed = true;
  return atom;
}

Value Substitution::compute(const Value& value) const {
  const bool own_text = !value->templates.empty() || !value->constants.empty();
  Value base;  // what comes in for the atoms
  std::vector<Atom> kept;
  for (Atom atom : value->atoms) {
    if (is_symbolic_name(atom.name)) atom.name = name_of(atom.name.substr(1));
    Value bound = atom.kind == Atom::Kind::input ? lookup(atom.label) : nullptr;
    if (bound) {
      base = join(base, through(bound, atom));
    } else if (atom.kind != Atom::Kind::input || !drop_unbound) {
      kept.push_back(atom);
    } else if (std::optional<Atom> known = presumed(atom)) {
      kept.push_back(*known);
    }
  }
  ValueData out = base ? *base : ValueData{};
  bool mixed = base && !kept.empty();
  add_atoms(out.atoms, kept, true);
  if (!base || own_text || mixed) {
    out.constants = value->constants;
    out.constant_texts = value->constant_texts;
    out.templates.clear();
  }
  if (!value->templates.empty()) {
    std::vector<Template> texts = value->templates;
    for (Template& text : texts) {
      for (Piece& piece : text.pieces) {
        if (piece.hole) piece.hole = (*this)(piece.hole);
      }
    }
    out.templates = spliced(texts);
    if (out.constants.empty() && value->constants.empty() && out.templates.size() == 1 &&
        out.templates[0].complete && out.templates[0].pieces.size() == 1 &&
        out.templates[0].pieces[0].literal) {
      facts::Constant constant;
      constant.kind = facts::ConstantKind::string;
      out.constants.push_back(constant);
      out.constant_texts.push_back(out.templates[0].pieces[0].text);
    }
  }
  for (Callable callable : value->callables) {
    callable.captures = (*this)(callable.captures);
    auto at = std::find_if(out.callables.begin(), out.callables.end(), [&](const Callable& other) {
      return other.function == callable.function;
    });
    if (at == out.callables.end()) {
      out.callables.push_back(std::move(callable));
    } else if (!at->captures) {
      at->captures = callable.captures;
    }
  }
  if (value->object) {
    auto object = std::make_shared<Object>(*value->object);
    for (Part& part : object->parts) {
      part.key = (*this)(part.key);
      part.value = (*this)(part.value);
    }
    out.object = overlay(out.object, std::move(object));
  }
  // What came in is the caller's already: its inputs only have the same names.
  if (!value->comparisons.empty()) {
    out.comparisons = value->comparisons;
    for (Comparison& comparison : out.comparisons) {
      for (Value& operand : comparison.operands) operand = (*this)(operand);
    }
  }
  for (const auto& [key, field] : value->fields) out.fields[key] = (*this)(field);
  // Some element was written: each that the caller knows by name may be that one.
  if (auto some = out.fields.find("[*]");
      some != out.fields.end() && value->fields.contains("[*]")) {
    const Value any = some->second;
    for (auto& [key, field] : out.fields) {
      if (key[0] == '[' && !value->fields.contains(key)) field = join(field, any);
    }
  }
  if (!value->fields.empty()) {
    out.constants.clear();
    out.constant_texts.clear();
    out.templates.clear();
  }
  if (value->type != facts::TypeKind::unknown && !(base && out.type != facts::TypeKind::unknown)) {
    out.type = value->type;
  }
  if (arithmetic(value->type)) out.type = value->type;
  out.engaged |= value->engaged;
  if (!value->made_as.empty()) out.made_as = value->made_as;
  return make_value(std::move(out));
}

}  // namespace tvaara::flow
