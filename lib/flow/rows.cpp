// Model rows that change values: sources, propagators, sanitizers, objects, callbacks.
//
// `text:` of a propagator says what the result is made of its `from` values:
//   copy      the value itself           concat   their texts in order
//   append    `to`'s text, then theirs   stream   the same
//   printf    a %-format, then arguments fmt      a {}-format, then arguments
//             (attribute `escapes`: conversions for which what they print is cleared of `clears`)
//   element   an element of it (role `key` names which one)
//   construct a new object, made of the arguments: what the result points to, a container's element
//   parts     one object with an element for each
//   join      components of a path: an absolute one replaces what stands before it
//   end       what a look-up that found nothing is compared with
//   mapped    the value of an element that is a pair (role `key` names which one)
//   entries   pairs or lists of them, each an element under its first part; two values are one pair
//   step      another element of what the iterator leads into
//   share     the object itself, not a copy: what is written to one is read from the other
//   bind      the first of them, a callable, with the others as its first arguments
//   truth     whether it is there (engaged, not empty)     not   the opposite
//   (absent)  something derived from them
// Without `text:`, attribute `over` says that `to` is replaced, not added to. Attribute `provided`
// ("arg 2 true") asks of a callable that it clears its first parameter where it returns that: only
// then a sanitizer holds (for the whole of what `from` leads through), and only then is what a
// propagator hands on cleared of attribute `clears`. Attribute `equals` ("arg 2") asks of a
// callable that it compares its parameter, an element of `from`, with what it has captured by
// reference. Attribute `remembers` names what a call without a first value goes on with.
#include <algorithm>

#include "base/text.h"
#include "flow/body.h"
#include "flow/text.h"
#include "flow/types.h"

namespace tvaara::flow {

using models::Position;
using models::Role;
using models::Row;
using models::Section;

namespace {

// Nothing is written but the result.
bool only_returned(const Row& row) {
  return std::all_of(row.roles.begin(), row.roles.end(), [](const Role& role) {
    return role.name != "to" || (role.at.kind == Position::Kind::returns && role.at.path.empty());
  });
}

bool is_element(const std::string& key) { return !key.empty() && key[0] == '['; }

// The key of an element, if it is one known constant.
std::string key_of(const Value& value) {
  const bool known = value->constants.size() == 1 && value->atoms.empty();
  return known ? element_key(value->constant_texts[0]) : "[*]";
}

// What iterators lead through.
PlaceRefs wholes_of(PlaceRefs refs) {
  for (PlaceRef& ref : refs) {
    if (!ref.keys.empty() && is_element(ref.keys.back())) ref.keys.pop_back();
  }
  return refs;
}

}  // namespace

bool Body::provided(const Site& site, const Row& row) const {
  const std::vector<std::string> words = split(row.attribute("provided"), ' ');
  const size_t index = words.size() == 3 ? static_cast<size_t>(std::atoi(words[1].c_str())) : 0;
  if (words.size() != 3 || index >= site.arguments.size()) return false;
  const auto& callables = site.arguments[index]->callables;
  auto clears = [&](const Callable& callable) {
    const std::vector<NodeId>& nodes = linked_.by_identity(callable.function);
    if (nodes.empty()) return clears_by_row(site.call->arguments[index], words[2]);
    return std::all_of(nodes.begin(), nodes.end(), [&](NodeId node) {
      const auto& when = engine_.summary(node).clears_when;
      auto at = when.find(words[2]);
      return at != when.end() &&
             std::any_of(at->second.begin(), at->second.end(), [](const auto& entry) {
               return entry.first == "p0" && entry.second.contains("*");
             });
    });
  };
  return !callables.empty() && std::all_of(callables.begin(), callables.end(), clears);
}

// A function without a body that is handed over: `std::all_of(first, last, isdigit)`.
bool Body::clears_by_row(const facts::Operand& function, const std::string& returned) const {
  if (function.kind != facts::OperandKind::function) return false;
  const auto& rows = engine_.rows(unit_index_, function.index, 0);
  return std::any_of(rows.begin(), rows.end(), [&](const Row* row) {
    return row->section == Section::sanitizers && row->attribute("when") == returned &&
           std::find(row->clears.begin(), row->clears.end(), "*") != row->clears.end();
  });
}

void Body::clear_provided(State& state, const Site& site, const Row& row) {
  for (const PlaceRef& ref : wholes_of(from_places(site, row))) {
    clear_value(state, ref, row.clears);
  }
}

// `any_of(allowed, [&](auto& one) { return one == text; })`: where it found one, the text that the
// callable captured is an entry of the list, which no stranger chose.
void Body::clear_equal(State& state, const Site& site, const Row& row) {
  const std::vector<Value> from = role_values(state, site, row, "from", nullptr);
  const std::vector<std::string> words = split(row.attribute("equals"), ' ');
  const size_t index = words.size() == 2 ? static_cast<size_t>(std::atoi(words[1].c_str())) : 0;
  if (from.empty() || index >= site.arguments.size()) return;
  const auto& callables = site.arguments[index]->callables;
  const bool own = all_atoms(project(exported(state, from[0]), "[*]")).empty();
  if (!own || callables.size() != 1 || !callables[0].captures) return;
  const std::vector<NodeId>& nodes = linked_.by_identity(callables[0].function);
  if (nodes.size() != 1) return;
  const Value returned = engine_.summary(nodes[0]).returned;
  if (!returned || returned->comparisons.size() != 1) return;
  const Comparison& test = returned->comparisons[0];
  if (test.op != "==" || test.operands.size() != 2) return;
  auto label_of = [](const Value& operand) {
    const bool input = operand->atoms.size() == 1 && operand->atoms[0].exact &&
                       operand->atoms[0].kind == Atom::Kind::input;
    return input ? operand->atoms[0].label : std::string();
  };
  for (size_t side = 0; side < 2; ++side) {
    const AccessPath other = parse_access_path(label_of(test.operands[1 - side]));
    if (label_of(test.operands[side]) != "p0" || other.root != "this") continue;
    if (other.keys.size() != 1) continue;
    const Value captured = project(callables[0].captures, other.keys[0]);
    if (captured->refers.size() != 1) continue;
    statement_events_[site.id].clears.push_back(
        {row.attribute("when"), captured->refers, row.clears});
  }
}

bool Body::apply_value_rows(State& state, const Site& site, Value& result) {
  bool any = false;
  auto changes = [](const Row* row) {
    return row->section == Section::sources || row->section == Section::propagators ||
           row->section == Section::sanitizers || row->section == Section::objects ||
           row->section == Section::callbacks;
  };
  if (std::none_of(site.rows.begin(), site.rows.end(), changes)) return false;
  if (site.call->kind == facts::CallKind::constructor) {
    write(state, site.receiver_places, no_value());
  }
  // A row may say more of some arguments, instead of what holds for any.
  auto special = [](const Row* row) { return row->attribute("instead") == "true"; };
  const bool only_special = std::any_of(site.rows.begin(), site.rows.end(), special);
  for (const Row* row : site.rows) {
    if (only_special && row->section == Section::propagators && !special(row)) continue;
    switch (row->section) {
      case Section::sources:
        apply_source(state, site, *row, result);
        break;
      case Section::propagators:
      case Section::sanitizers:
        apply_propagator(state, site, *row, result);
        break;
      case Section::objects:
        apply_object(state, site, *row, result);
        break;
      case Section::callbacks:
        apply_callback(state, site, *row, result);
        break;
      default:
        continue;
    }
    any = true;
  }
  if (!result) result = aliased(site, nullptr);
  return any;
}

void Body::put(State& state, const Site& site, const Position& to, const Value& value, bool weak,
               Value& result) {
  if (to.kind == Position::Kind::returns) {
    Keys keys;
    for (const std::string& step : to.path) keys.push_back(step == "*" ? "[*]" : "." + step);
    Value whole = keys.empty() ? value : with_path(no_value(), keys, value, false);
    result = result && result->refers.empty() ? join(result, whole) : whole;
    return;
  }
  PlaceRefs places = position_places(site, to);
  const bool arguments =
      to.kind == Position::Kind::argument || to.kind == Position::Kind::arguments_from;
  if (arguments && to.path.empty()) {
    const size_t end = to.kind == Position::Kind::argument ? to.index + 1 : site.places.size();
    for (size_t i = to.index; i < std::min(end, site.places.size()); ++i) {
      const Value read = takes_number(site.call->arguments[i]) ? cleared(value, {kNoText}) : value;
      write(state, site.places[i], read, weak || places.size() > 1);
    }
  } else {
    write(state, places, value, weak);
  }
  auto& filled = statement_events_[site.id].filled;
  if (to.kind != Position::Kind::receiver) {
    filled.insert(filled.end(), places.begin(), places.end());
  }
}

// `&n` and `n` of an integer or floating type: what is read from a text into it is a number.
bool Body::takes_number(const facts::Operand& operand) const {
  if (operand.kind != facts::OperandKind::place) return false;
  const StaticType type =
      Types(linked_).of_place(unit_index_, function_, function_.places[operand.index]);
  if (type.type == 0) return false;
  const facts::TypeKind kind = linked_.units()[type.unit].types[type.type].kind;
  return kind == facts::TypeKind::integer || kind == facts::TypeKind::floating;
}

// The places that the `from` of a row names.
PlaceRefs Body::from_places(const Site& site, const Row& row) const {
  PlaceRefs out;
  for (const Role& role : row.roles) {
    if (role.name != "from") continue;
    PlaceRefs more = position_places(site, role.at);
    out.insert(out.end(), more.begin(), more.end());
  }
  return out;
}

// What is handed on as a pointer or reference that may be written through.
Value Body::pointed_out(const Site& site, const Row& row) const {
  const models::Position* from = row.role("from");
  bool receiver = from && from->kind == Position::Kind::receiver;
  if (!site.callee || !from || !only_returned(row)) return nullptr;
  const facts::Type& type = unit_.types[site.callee->returns];
  if (!receiver && !(type.reference && from->kind == Position::Kind::argument)) return nullptr;
  bool refers = type.kind == facts::TypeKind::pointer || type.reference;
  if (!refers || type.const_) return nullptr;
  return alias_of(from_places(site, row), facts::TypeKind::unknown);
}

// An element, or an iterator that leads to it: what is written through it is written there.
Value Body::element_of(State& state, const Site& site, const Row& row, const Value& from,
                       const Keys& keys) {
  PlaceRefs refs = only_returned(row) ? from_places(site, row) : PlaceRefs{};
  for (PlaceRef& ref : refs) ref.keys.insert(ref.keys.end(), keys.begin(), keys.end());
  bool reference = false, pointer = false;
  if (site.callee) {
    const facts::Type& type = unit_.types[site.callee->returns];
    reference = type.reference;
    pointer = type.kind == facts::TypeKind::pointer ||
              text(type.spelling).find("iterator") != std::string::npos;
  }
  if ((!reference && !pointer) || refs.empty()) return loaded(state, project_all(from, keys));
  return alias_of(std::move(refs), reference ? facts::TypeKind::unknown : facts::TypeKind::pointer);
}

// A look-up that makes what it does not find has a new key, which matters if it is a stranger's.
void Body::insert_key(State& state, const Site& site, const Row& row, const std::string& element) {
  for (const Value& key : role_values(state, site, row, "key", nullptr)) {
    Value given = exported(state, key);
    if (all_atoms(given).empty()) continue;
    PlaceRefs places = from_places(site, row);
    for (PlaceRef& ref : places) {
      ref.keys.push_back(element);
      ref.keys.push_back(".first");
    }
    write(state, places, given, true);
  }
}

// Pairs of key and value become elements under their keys; what is not known to be a pair is one
// element as it is.
void Body::put_entries(State& state, const Site& site, const Row& row,
                       const std::vector<Value>& from) {
  const bool over = row.attribute("over") == "true";
  std::vector<Value> entries;
  if (from.size() > 1) {
    ValueData pair;
    pair.fields[".first"] = exported(state, from[0]);
    Value rest = exported(state, from[1]);
    if (from.size() > 2) rest = derived({from.begin() + 1, from.end()});
    pair.fields[".second"] = rest;
    pair.engaged = true;
    entries.push_back(make_value(std::move(pair)));
  } else if (!from.empty()) {
    Value list = exported(state, from[0]);
    for (const auto& [key, field] : list->fields) {
      if (is_element(key)) entries.push_back(field);
    }
    if (entries.empty()) entries.push_back(list);
  }
  for (const Value& entry : entries) {
    const Keys keys{key_of(project(entry, ".first"))};
    for (const Role& role : row.roles) {
      if (role.name != "to") continue;
      PlaceRefs places = position_places(site, role.at);
      for (PlaceRef& ref : places) ref.keys.insert(ref.keys.end(), keys.begin(), keys.end());
      write(state, places, entry, !over);
    }
  }
}

// Shared handles stand for the object they were made of, not for each other: what is shared next
// replaces that, and does not write through it.
void Body::share(State& state, const Site& site, const Row& row, const std::vector<Value>& from,
                 Value& result) {
  PlaceRefs places = from_places(site, row);
  const models::Position* at = row.role("from");
  const bool argument =
      at && at->kind == Position::Kind::argument && at->index < site.call->arguments.size();
  const bool moved = argument && site.call->arguments[at->index].moved;
  auto passes = [&](const PlaceRef& ref) {  // an unnamed result, which the next call replaces
    return ref.root < locals_ && function_.locals[ref.root].name == 0;
  };
  if (moved || std::any_of(places.begin(), places.end(), passes)) places.clear();
  Value shared = alias_of(places, facts::TypeKind::pointer);
  if (!shared) shared = from.empty() ? no_value() : from[0];
  for (const Role& role : row.roles) {
    if (role.name != "to") continue;
    if (role.at.kind == Position::Kind::returns) result = shared;
    const facts::Operand& receiver = site.call->receiver;
    if (role.at.kind != Position::Kind::receiver || receiver.kind != facts::OperandKind::place) {
      continue;
    }
    PlaceRefs own = resolve(state, receiver.index);
    if (own == places) continue;  // with itself
    write(state, own, shared);
  }
}

// The arguments that a callable was given beforehand are among its captures, by their numbers.
Value Body::bound(const Site& site, const std::vector<Value>& from) const {
  ValueData out = *from[0];
  for (Callable& callable : out.callables) {
    Value captures = callable.captures ? callable.captures : no_value();
    for (size_t i = 1; i < from.size(); ++i) {
      Value given = from[i];
      const PlaceRefs& at = site.places[i];
      bool global = at.size() == 1 && at[0].root >= first_global_root();
      if (global) {
        int64_t number = placeholder(global_roots_[at[0].root - first_global_root()]);
        if (number > 0) {
          given = constant_value(facts::ConstantKind::enumerator, number, kPlaceholder, {}, "");
        }
      }
      captures = with_path(captures, std::vector<std::string>{bound_key(i - 1)}, given, false);
    }
    callable.captures = captures;
  }
  for (size_t i = 1; i < from.size(); ++i) add_atoms(out.atoms, from[i]->atoms, false);
  return make_value(std::move(out));
}

// std::placeholders::_1 is 1; 0 if the global is none.
int64_t Body::placeholder(uint32_t number) const {
  for (facts::Index i = 0; i < unit_.globals.size(); ++i) {
    if (linked_.global(unit_index_, i) != number) continue;
    const std::string& name = text(unit_.globals[i].name);
    const std::string_view prefix = kPlaceholder;
    if (starts_with(name, prefix)) return std::atoll(name.c_str() + prefix.size());
  }
  return 0;
}

// ---- sources -----------------------------------------------------------------------------------

void Body::apply_source(State& state, const Site& site, const Row& row, Value& result) {
  Atom atom;
  atom.label = row.kind;
  atom.origin = site.where;
  for (const Value& name : role_values(state, site, row, "name", nullptr)) {
    if (name->constants.size() == 1) {
      atom.name = name->constant_texts[0];
    } else if (name->atoms.size() == 1 && name->atoms[0].exact &&
               name->atoms[0].kind == Atom::Kind::input) {
      atom.name = symbolic_name(name->atoms[0].label);
    }
  }
  for (const Role& role : row.roles) {
    if (role.name == "name" || role.at.kind == Position::Kind::parameter ||
        role.at.kind == Position::Kind::constant) {
      continue;
    }
    put(state, site, role.at, label_value(atom), false, result);
  }
}

// ---- propagators and sanitizers ----------------------------------------------------------------

// `v.push_back(&a)`: an element that points to an object, which stays where it is.
Value Body::pointer_kept(State& state, const Site& site, const Row& row) {
  const Position *from = row.role("from"), *to = row.role("to");
  if (!from || !to || to->kind != Position::Kind::receiver || to->path.empty()) return nullptr;
  if (from->kind != Position::Kind::argument || !from->path.empty()) return nullptr;
  if (from->index >= site.call->arguments.size()) return nullptr;
  const facts::Operand& operand = site.call->arguments[from->index];
  if (operand.kind != facts::OperandKind::place) return nullptr;
  const PlaceInfo& at = place(operand.index);
  const facts::Type* type = at.keys.empty() ? root_type(at.root) : nullptr;
  const bool pointer = type && type->kind == facts::TypeKind::pointer && !type->reference;
  if (!operand.address && !pointer) return nullptr;
  const Value value = eval(state, operand);
  if (!value || value->refers.empty()) return nullptr;
  const bool last = std::all_of(value->refers.begin(), value->refers.end(), [&](const auto& ref) {
    return ref.keys.empty() && lasts(site, ref, site.places);
  });
  return last ? value : nullptr;
}

// `strtok(NULL, ",")` goes on with what it was given last.
Value Body::remembered(State& state, const std::string& memory, const Value& given) {
  const PlaceRef kept{scratch_root(), {"." + memory}};
  const bool again = given->atoms.empty() && classes_of(given) == std::vector<std::string>{"null"};
  const Value before = again ? read_ref(state, kept) : nullptr;
  if (!again) write(state, {kept}, given);
  return before ? before : given;
}

void Body::apply_propagator(State& state, const Site& site, const Row& row, Value& result) {
  std::vector<Value> from = role_values(state, site, row, "from", nullptr);
  const std::string mode = row.attribute("text");
  const std::string when = row.section == Section::sanitizers ? row.attribute("when") : "";
  StatementEvents& events = statement_events_[site.id];
  const std::string memory = row.attribute("remembers");
  if (!memory.empty() && !from.empty()) from[0] = remembered(state, memory, from[0]);
  if (!row.attribute("equals").empty()) return clear_equal(state, site, row);
  const bool asks = !row.attribute("provided").empty();
  const bool holds = asks && provided(site, row);
  if (when.empty() && row.attribute("whole") == "true") return clear_provided(state, site, row);
  if (asks && row.section == Section::sanitizers) {
    if (!holds) return;
    if (when.empty()) return clear_provided(state, site, row);
  }
  if (!when.empty() && when != "always") {  // guard form
    PlaceRefs places;
    for (const Role& role : row.roles) {
      if (role.name != "from") continue;
      PlaceRefs more = position_places(site, role.at);
      if (asks) more = wholes_of(more);
      places.insert(places.end(), more.begin(), more.end());
    }
    events.clears.push_back({when, places, row.clears});
    std::vector<Value> operands;
    for (const Value& value : from) operands.push_back(flat(exported(state, value)));
    if (when == "nonnull" || when == "null") return;  // a look-up is more than a yes or no
    Value test = compared("call:" + site.name, operands);
    result = result ? join(result, test) : test;
    return;
  }
  if (mode == "entries") return put_entries(state, site, row, from);
  if (mode == "share") return share(state, site, row, from, result);
  Value value;
  if (from.empty()) {
    value = no_value();
  } else if (mode == "step") {
    value = alias_of(from_places(site, row), facts::TypeKind::pointer);
    if (!value) value = from[0];
  } else if (mode == "copy") {
    for (const Value& one : from) value = join(value, one);
    if (Value pointer = pointer_kept(state, site, row)) value = pointer;
    if (from.size() == 1) {
      if (Value alias = pointed_out(site, row)) value = alias;
    }
  } else if (mode == "concat") {
    value = concatenated(from);
  } else if (mode == "join") {
    value = path_joined(from);
  } else if (mode == "printf" || mode == "fmt") {
    std::vector<Value> rest(from.begin() + 1, from.end());
    Escapes escapes{row.attribute("escapes"), split(row.attribute("clears"), ' ')};
    value = mode == "printf" ? printf_formatted(from[0], rest, escapes)
                             : brace_formatted(from[0], rest);
  } else if (mode == "element" || mode == "mapped") {
    Keys keys{"[*]"};
    for (const Value& name : role_values(state, site, row, "key", nullptr)) {
      if (name->constants.size() == 1) keys[0] = element_key(name->constant_texts[0]);
    }
    if (mode == "mapped") {
      if (row.attribute("inserts") == "true") insert_key(state, site, row, keys[0]);
      keys.push_back(".second");
    }
    value = element_of(state, site, row, from[0], keys);
  } else if (mode == "end") {
    ValueData none = *element_of(state, site, row, from[0], {"[*]"});
    none.constants = empty_value()->constants;
    none.constant_texts = empty_value()->constant_texts;
    none.atoms.clear();
    value = make_value(std::move(none));
  } else if (mode == "bind") {
    value = bound(site, from);
  } else if (mode == "truth" || mode == "not") {
    value = compared(mode == "truth" ? "truth" : "!", {exported(state, from[0])});
    for (const Role& role : row.roles) {
      if (role.name != "from") continue;
      auto how = mode == "truth" ? Tested::How::truth : Tested::How::opposite;
      bool receiver = role.at.kind == Position::Kind::receiver;
      if (!receiver && role.at.index >= site.call->arguments.size()) continue;
      events.tested.push_back(
          {how, receiver ? site.call->receiver : site.call->arguments[role.at.index], "", true});
    }
  } else if (mode == "parts") {
    value = parts(site, row, from);
  } else if (mode == "construct") {
    value = made(state, site, row, from);
  } else if (mode != "append" && mode != "stream") {
    value = derived(from);
  }
  if (holds && value) value = cleared(value, split(row.attribute("clears"), ' '));
  bool to_returns = true;
  for (const Role& role : row.roles) {
    if (role.name != "to") continue;
    to_returns = false;
    Value written = value;
    const bool behind = role.at.kind != Position::Kind::returns;
    if (mode == "append" || mode == "stream" || (mode == "join" && behind)) {
      std::vector<Value> parts{behind ? position(state, site, role.at, result) : no_value()};
      parts.insert(parts.end(), from.begin(), from.end());
      written = mode == "join" ? path_joined(parts) : concatenated(parts);
    }
    if (!row.clears.empty()) written = cleared(written, row.clears);
    bool weak = mode.empty() && role.at.kind != Position::Kind::returns &&
                row.section == Section::propagators && row.attribute("over") != "true";
    if (weak) {  // it may also stay what it was, but is no longer known
      ValueData lost = *position(state, site, role.at, result);
      lost.constants.clear();
      lost.constant_texts.clear();
      lost.templates.clear();
      add_atoms(lost.atoms, written->atoms, true);
      written = make_value(std::move(lost));
    }
    const bool assigned = site.call->kind != facts::CallKind::constructor;
    if (mode == "parts" && role.at.kind == Position::Kind::receiver && assigned) {
      for (const PlaceRef& ref : site.receiver_places) {  // elements may be references
        write_back(state, ref, written, site.receiver_places.size() > 1);
      }
      continue;
    }
    put(state, site, role.at, written, false, result);
  }
  if (to_returns && value) {
    Position returns;
    returns.kind = Position::Kind::returns;
    put(state, site, returns, row.clears.empty() ? value : cleared(value, row.clears), false,
        result);
  }
}

// ---- objects -----------------------------------------------------------------------------------

void Body::apply_object(State& state, const Site& site, const Row& row, Value& result) {
  const Position* handle = row.role("object");
  Position returns;
  returns.kind = Position::Kind::returns;
  if (!handle) handle = &returns;
  auto object = std::make_shared<Object>();
  const bool creates = row.attribute("action") != "add";
  if (creates) {
    object->kind = row.kind;
    object->origin = site.where;
  }
  Value key;
  for (const Value& value : role_values(state, site, row, "key", nullptr)) {
    key = join(key, exported(state, value));
  }
  for (const Role& role : row.roles) {
    if (role.name == "object" || role.name == "key") continue;
    size_t first = role.at.index;
    bool many = role.at.kind == Position::Kind::arguments_from;
    size_t last = many ? site.arguments.size() : first + 1;
    for (size_t i = first; i < last; ++i) {
      Part part;
      part.name = role.name;
      bool argument = many || role.at.kind == Position::Kind::argument;
      if (argument && i >= site.arguments.size()) continue;
      part.value =
          exported(state, many ? site.arguments[i] : position(state, site, role.at, result));
      part.where = argument ? site.ranges[i] : site.where;
      if (!part.where.known()) part.where = site.where;
      part.key = key;
      if (many && !key) {
        int64_t number = static_cast<int64_t>(i - first) + 1;
        part.key =
            constant_value(facts::ConstantKind::integer, number, std::to_string(number), {}, "");
      }
      object->parts.push_back(std::move(part));
    }
  }
  ValueData made;
  made.object = object;
  made.engaged = true;
  made.type = facts::TypeKind::record;
  Value value = make_value(std::move(made));
  if (!creates) {
    Value old = position(state, site, *handle, result);
    ValueData both = *join(old, value);
    both.constants = old->constants;  // join forgets what the parts alone do not know
    both.constant_texts = old->constant_texts;
    both.engaged = old->engaged;
    both.type = old->type;
    value = make_value(std::move(both));
  }
  put(state, site, *handle, value, false, result);
}

// ---- callbacks ---------------------------------------------------------------------------------

void Body::apply_callback(State& state, const Site& site, const Row& row, Value& result) {
  std::vector<Value> parameters;
  std::vector<PlaceRefs> places;
  for (const Role& role : row.roles) {
    if (!starts_with(role.name, "parameter:")) continue;
    size_t index = static_cast<size_t>(std::atoi(role.name.c_str() + 10));
    if (index > 16) continue;
    if (parameters.size() <= index) {
      parameters.resize(index + 1);
      places.resize(index + 1);
    }
    const std::string label = row.attribute(role.name);
    if (!label.empty()) {  // what the library hands over has a label of its own
      Atom atom;
      atom.label = label;
      atom.origin = site.where;
      parameters[index] = with_atom(parameters[index], atom);
      continue;
    }
    parameters[index] = join(parameters[index], position(state, site, role.at, result));
    places[index] = position_places(site, role.at);
  }
  for (Value& value : parameters) {
    if (!value) value = no_value();
  }
  const std::string when = row.attribute("when");
  Mode mode = when == "now" ? Mode::now : when == "each" ? Mode::each : Mode::later;
  for (const Role& role : row.roles) {
    if (role.name != "callable") continue;
    Value callable = position(state, site, role.at, result);
    Value returned =
        call_value(state, site, callable, position_places(site, role.at), parameters, places, mode);
    for (const Role& to : row.roles) {
      if (to.name == "to" && returned) put(state, site, to.at, returned, false, result);
    }
    if (mode == Mode::now && !result) result = returned;
  }
}

}  // namespace tvaara::flow
