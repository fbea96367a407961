// Reading and writing of places, through references and pointers; see body.h.
//
// A local reference or pointer whose target is a place of this function holds that place in
// `refers`; what comes from outside (a parameter) is its own object: "p0" is what p0 refers to.
#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "flow/body.h"
#include "flow/types.h"

namespace tvaara::flow {

using facts::Operand;
using facts::OperandKind;
using facts::Root;
using facts::StepKind;
using facts::TypeKind;

namespace {
constexpr int kMaxLoads = 4;  // pointers to pointers

bool is_index(const std::string& key) { return !key.empty() && key[0] == '['; }

// A pointer to some element and an index are together some element.
bool is_any_element(const PlaceRef& ref) { return !ref.keys.empty() && ref.keys.back() == "[*]"; }
}  // namespace

const PlaceInfo& Body::place(facts::Index index) {
  PlaceInfo& info = places_[index];
  if (info.ready) return info;
  info.ready = true;
  const facts::Place& place = function_.places[index];
  switch (place.root) {
    case Root::local:
      info.root = place.index;
      break;
    case Root::parameter:
      info.root = walker_root(place.index).value_or(parameter_root(place.index));
      break;
    case Root::receiver:
      info.root = receiver_root();
      break;
    case Root::global:
      info.root = global_root(linked_.global(unit_index_, place.index));
      info.global_labels = engine_.matcher().field(text(unit_.globals[place.index].name));
      break;
    case Root::none:
      info.root = returned_root();
      break;
  }
  const facts::Type* type = root_type(info.root);
  info.follows = place.root == Root::local && type && type->reference;
  Types types(linked_);
  facts::Place prefix = place;
  for (size_t i = 0; i < place.path.size(); ++i) {
    const facts::Step& step = place.path[i];
    std::vector<const models::Row*> labels;
    switch (step.kind) {
      case StepKind::deref:
        info.keys.push_back("*");
        break;
      case StepKind::element:
        info.keys.push_back("[*]");
        break;
      case StepKind::key:
        info.keys.push_back(element_key(text(step.name)));
        break;
      case StepKind::field: {
        info.keys.push_back("." + text(step.name));
        prefix.path.assign(place.path.begin(), place.path.begin() + static_cast<long>(i));
        for (const std::string& record :
             types.records(types.of_place(unit_index_, function_, prefix))) {
          const std::string qualified = record + "::" + text(step.name);
          const auto& rows = engine_.matcher().field(qualified);
          labels.insert(labels.end(), rows.begin(), rows.end());
          if (i + 1 != place.path.size()) continue;
          const auto& assigned = engine_.matcher().assign(qualified);
          info.assigned.insert(info.assigned.end(), assigned.begin(), assigned.end());
          if (!assigned.empty()) info.last_field = qualified;
        }
        break;
      }
    }
    info.labels.push_back(std::move(labels));
  }
  return info;
}

bool Body::pointer_like(uint32_t root) const {
  const facts::Type* type = root_type(root);
  return !type || type->kind == TypeKind::pointer || type->kind == TypeKind::unknown ||
         type->reference;
}

// What is written through it is a character, not the text that it lies in.
bool Body::points_to_text(uint32_t root) const {
  const facts::Type* type = root_type(root);
  return type && type->kind == TypeKind::pointer && ends_with(text(type->spelling), "char *");
}

// Some element of each, as arithmetic on a pointer leads to.
PlaceRefs Body::elements_of(PlaceRefs refs) {
  for (PlaceRef& ref : refs) {
    if (is_any_element(ref)) continue;
    if (!ref.keys.empty() && is_index(ref.keys.back())) {
      ref.keys.back() = "[*]";
    } else if (ref.keys.size() < limits::kMaxAccessPath) {
      ref.keys.push_back("[*]");
    }
  }
  return refs;
}

// ---- reading -----------------------------------------------------------------------------------

Value Body::read_ref(const State& state, const PlaceRef& ref) {
  Value value = get(state, ref.root);
  for (const std::string& key : ref.keys) {
    if (!value) return nullptr;
    value = project(value, key);
  }
  return value;
}

Value Body::loaded(const State& state, const Value& value, int depth) {
  if (!value || value->refers.empty()) return value;
  Value out;
  if (depth < kMaxLoads) {
    for (const PlaceRef& ref : value->refers) {
      Value target = read_ref(state, ref);
      out = join(out, loaded(state, target ? target : no_value(), depth + 1));
    }
  }
  ValueData own = *value;
  own.refers.clear();
  Value rest = make_value(std::move(own));
  bool more = !rest->atoms.empty() || !rest->fields.empty() || !rest->callables.empty() ||
              !rest->constants.empty();
  return !out ? rest : more ? join(out, rest) : out;
}

Value Body::exported(const State& state, const Value& value, int depth) {
  if (!value || !value->has_places) return value;
  Value out = loaded(state, value);
  if (!out->has_places) return out;
  if (depth >= kMaxLoads) return flat(out);
  return map_children(out, [&](const Value& child) { return exported(state, child, depth + 1); });
}

// What was not written here came in as an input: the row says what it is, where it came from adds
// nothing.
Value Body::with_field_row(Value value, const models::Row& row, const Location& where,
                           bool written) {
  if (!written) {
    value = map_atoms(value, [](Atom& atom) { return atom.kind != Atom::Kind::input; });
  }
  Atom atom;
  atom.label = row.kind;
  atom.origin = where;
  if (const models::Position* name = row.role("name")) atom.name = name->text;
  return with_atom(value, atom);
}

Value Body::read_place(State& state, facts::Index index, const Location& where) {
  const PlaceInfo& info = place(index);
  Value value = get(state, info.root);
  auto into_elements = [](const Value& pointer) {
    return pointer && !pointer->refers.empty() &&
           std::all_of(pointer->refers.begin(), pointer->refers.end(), is_any_element);
  };
  const bool element = into_elements(value);
  if (info.follows || !info.keys.empty()) value = loaded(state, value);
  if (!value) value = no_value();
  for (const models::Row* row : info.global_labels) {
    if (recording_) record_read(state, *row, where);
    value = map_atoms(value, [&](Atom& atom) { return atom.label != row->kind; });  // said again
    value = with_field_row(value, *row, where, false);
  }
  for (size_t i = 0; i < info.keys.size(); ++i) {
    const bool pointed = (i == 0 && element) || (i > 0 && into_elements(value));
    value = loaded(state, value);
    if (pointed && is_index(info.keys[i])) continue;
    bool written = value->fields.contains(info.keys[i]);
    value = project(value, info.keys[i]);
    for (const models::Row* row : info.labels[i]) {
      if (recording_) record_read(state, *row, where);
      value = with_field_row(value, *row, where, written);
      written = true;
    }
  }
  return value;
}

Value Body::eval(State& state, const Operand& operand) {
  switch (operand.kind) {
    case OperandKind::none:
      return no_value();
    case OperandKind::constant: {
      const facts::Constant& constant = unit_.constants[operand.index];
      std::string content = text(constant.text);
      switch (constant.kind) {
        case facts::ConstantKind::string:
          break;
        case facts::ConstantKind::null:
          content = "null";
          break;
        case facts::ConstantKind::boolean:
          content = constant.integer ? "true" : "false";
          break;
        default:
          if (constant.name != 0) {
            content = text(constant.name);
          } else if (content.empty()) {
            content = std::to_string(constant.integer);
          }
      }
      return constant_value(constant.kind, constant.integer, content, at(operand.range), name_);
    }
    case OperandKind::function: {
      const facts::Callee& callee = unit_.callees[operand.index];
      ValueData data;
      data.callables.push_back(engine_.callable(text(callee.id), text(callee.name)));
      data.engaged = true;
      return make_value(std::move(data));
    }
    case OperandKind::place:
      break;
  }
  if (!operand.address) return read_place(state, operand.index, at(operand.range));
  ValueData data;
  data.refers = referred(state, operand);
  data.engaged = true;
  data.type = TypeKind::pointer;
  return make_value(std::move(data));
}

// ---- writing -----------------------------------------------------------------------------------

PlaceRefs Body::follow(const State& state, const PlaceRefs& refs) {
  PlaceRefs out;
  for (const PlaceRef& ref : refs) {
    Value value = read_ref(state, ref);
    bool own = !value || value->refers.empty();
    for (const PlaceRef& target : own ? PlaceRefs{ref} : value->refers) {
      if (std::find(out.begin(), out.end(), target) == out.end()) out.push_back(target);
    }
  }
  return out;
}

// What an access path leads to from there, through pointers on the way.
PlaceRefs Body::below(const State& state, PlaceRefs refs, const Keys& keys) {
  for (const std::string& key : keys) {
    PlaceRefs targets = follow(state, refs);
    const bool pointed = targets != refs;
    refs = std::move(targets);
    for (PlaceRef& ref : refs) {
      if (key == "*" || (pointed && is_index(key) && is_any_element(ref))) continue;
      if (ref.keys.size() < limits::kMaxAccessPath) ref.keys.push_back(key);
    }
  }
  return refs;
}

PlaceRefs Body::resolve(State& state, facts::Index index) {
  const PlaceInfo& info = place(index);
  PlaceRefs refs{{info.root, {}}};
  if (info.follows) refs = follow(state, refs);
  for (const std::string& key : info.keys) {
    PlaceRefs targets = follow(state, refs);
    const bool pointed = targets != refs;
    refs = std::move(targets);
    if (key == "*") {
      if (pointed && points_to_text(info.root)) refs = elements_of(std::move(refs));
      continue;
    }
    for (PlaceRef& ref : refs) {
      if (pointed && is_index(key) && is_any_element(ref)) continue;
      if (ref.keys.size() < limits::kMaxAccessPath) {
        ref.keys.push_back(key);
      } else {
        ref.keys.back() = "[*]";  // deeper: some part of it, written weakly
      }
    }
  }
  return refs;
}

// The places an operand names, for something that will read them through a reference. What field
// rows say is written down in them, since who reads them then does not see the field's name.
PlaceRefs Body::referred(State& state, const Operand& operand) {
  const PlaceInfo& info = place(operand.index);
  PlaceRefs refs{{info.root, {}}};
  // The address of what a call handed out (`&s[0]`) is not that of the unnamed result.
  const bool handed_out = operand.address && info.keys.empty() && info.root < locals_ &&
                          shape_.called[info.root] && function_.locals[info.root].name == 0;
  if (info.follows || handed_out) refs = follow(state, refs);
  for (const models::Row* row : info.global_labels) {
    label_place(state, {info.root, {}}, *row, operand);
  }
  for (size_t i = 0; i < info.keys.size(); ++i) {
    PlaceRefs targets = follow(state, refs);
    const bool pointed = targets != refs;
    refs = std::move(targets);
    if (info.keys[i] == "*") continue;
    for (PlaceRef& ref : refs) {
      if (ref.keys.size() >= limits::kMaxAccessPath) continue;
      if (pointed && is_index(info.keys[i]) && is_any_element(ref)) continue;
      ref.keys.push_back(info.keys[i]);
      for (const models::Row* row : info.labels[i]) label_place(state, ref, *row, operand);
    }
  }
  return refs;
}

void Body::label_place(State& state, const PlaceRef& ref, const models::Row& row,
                       const Operand& operand) {
  if (recording_) record_read(state, row, at(operand.range));
  Value value = read_ref(state, ref);
  if (!value) value = no_value();
  for (const Atom& atom : value->atoms) {
    if (atom.label == row.kind) return;
  }
  value = with_field_row(value, row, at(operand.range), false);
  if (ref.keys.empty() && ref.root >= first_global_root()) {
    set(state, ref.root, value);  // a library's own object, which `write` leaves alone
  } else {
    write(state, {ref}, value);
  }
}

PlaceRefs Body::resolve_operand(State& state, const Operand& operand) {
  if (operand.kind != OperandKind::place) return {};
  PlaceRefs refs = referred(state, operand);
  return operand.address ? refs : follow(state, refs);
}

void Body::write(State& state, const PlaceRefs& refs, const Value& value, bool weak) {
  for (const PlaceRef& ref : refs) {
    if (ref.root >= first_global_root() &&
        linked_.is_external_global(global_roots_[ref.root - first_global_root()])) {
      continue;
    }
    bool element = std::find(ref.keys.begin(), ref.keys.end(), "[*]") != ref.keys.end();
    bool may_stay = weak || refs.size() > 1 || element;
    Value old = get(state, ref.root);
    if (ref.keys.empty()) {
      set(state, ref.root, may_stay ? join(old, value) : value);
    } else {
      // with_path is weak for elements by itself; `[*]` of something fresh is not joined.
      set(state, ref.root, with_path(old, ref.keys, value, weak || refs.size() > 1));
    }
  }
}

void Body::write_place(State& state, facts::Index index, Value value, const Location& where,
                       StatementId id) {
  const PlaceInfo& info = place(index);
  PlaceRefs refs = resolve(state, index);
  // `v[0] = x`: what is assigned to the result of a call is written where that leads.
  const bool through = info.keys.empty() && info.root < locals_ && shape_.called[info.root] &&
                       function_.locals[info.root].name == 0 &&
                       shape_.statements[id]->op != facts::Op::call;
  if (through) {
    refs = follow(state, refs);
    facts::Operand element;
    element.kind = facts::OperandKind::place;
    element.index = index;
    record_filled(state, element, refs, value, where, id);
  }
  if (info.keys.empty()) {
    const facts::Type* type = root_type(info.root);
    if (type && !type->reference) {
      // A handle of an object of this function, or an iterator, leads to it, whoever holds it.
      const bool handle =
          value && value->type == TypeKind::pointer && type->kind == TypeKind::record &&
          !value->refers.empty() &&
          std::all_of(value->refers.begin(), value->refers.end(), [&](const PlaceRef& ref) {
            const bool iterator = !ref.keys.empty() && is_index(ref.keys.back());
            return ref.root < locals_ || iterator;
          });
      if (type->kind != TypeKind::pointer && type->kind != TypeKind::unknown && !handle) {
        value = loaded(state, value);
      }
      if (!handle) value = typed(value, type->kind);
    }
  }
  write(state, refs, value);
  if (!info.assigned.empty()) {
    PlaceRefs receiver = refs;
    for (PlaceRef& ref : receiver) {
      if (!ref.keys.empty()) ref.keys.pop_back();
    }
    record_assign(state, info, receiver, value, where, id);
  }
}

// What a callee left in the object at `ref`: only the fields it wrote lie over what is there, and
// fields that are references (captures) are written through. Places that lead to each other, as
// those of a ring of pointers do, have all been written to after a few steps.
void Body::write_back(State& state, const PlaceRef& ref, const Value& value, bool weak, int depth) {
  if (depth > kMaxLoads) {
    engine_.note(name_, "limit: pointers to pointers that are written through");
    return;
  }
  Value current = read_ref(state, ref);
  if (current && !current->refers.empty()) {
    for (const PlaceRef& target : current->refers) {
      if (target != ref)
        write_back(state, target, value, weak || current->refers.size() > 1, depth + 1);
    }
    return;
  }
  // What leads here has been followed: what was written lies beside that.
  if (std::find(value->refers.begin(), value->refers.end(), ref) != value->refers.end()) {
    ValueData own = *value;
    own.refers.clear();
    own.fields.clear();
    const Value rest = make_value(std::move(own));
    const bool more = !rest->atoms.empty() || !rest->constants.empty() ||
                      !rest->templates.empty() || !rest->callables.empty();
    if (more) write(state, {ref}, join(current, rest), weak);
    for (const auto& [key, field] : value->fields) {
      PlaceRef below = ref;
      below.keys.push_back(key);
      write_back(state, below, field, weak, depth);
    }
    return;
  }
  if (current && current->has_places && !value->fields.empty()) {
    for (const auto& [key, field] : value->fields) {
      PlaceRef below = ref;
      below.keys.push_back(key);
      Value old = project(current, key);
      if (same(old, field)) continue;
      if (!old->refers.empty() || (old->has_places && !field->fields.empty())) {
        write_back(state, below, field, weak, depth);
      } else {
        write(state, {below}, field, weak);
      }
    }
    return;
  }
  if (!same(current, value)) write(state, {ref}, value, weak);
}

}  // namespace tvaara::flow
