// A call: evaluating it, finding out what is called, and choosing who says what it does: model
// rows, the callee's summary, the language (operators), or nobody.
#include <algorithm>

#include "base/text.h"
#include "flow/body.h"
#include "flow/definition_rows.h"

namespace tvaara::flow {

using facts::Call;
using facts::CallKind;
using facts::Operand;
using facts::OperandKind;
using facts::Statement;
using models::Position;
using models::Row;
using models::Section;

namespace {

// "401", "SSL_VERIFY_NONE", "\"text\"", "true", "null": the ways a row may write a constant.
bool is_constant(const facts::Constant& constant, const std::string& content,
                 const std::string& wanted) {
  switch (constant.kind) {
    case facts::ConstantKind::string:
      return "\"" + content + "\"" == wanted;
    case facts::ConstantKind::null:
      return wanted == "null" || wanted == "nullptr" || wanted == "0" || wanted == "NULL";
    case facts::ConstantKind::boolean:
      return wanted == (constant.integer ? "true" : "false") ||
             wanted == (constant.integer ? "1" : "0");
    default:
      break;
  }
  if (content == wanted || std::to_string(constant.integer) == wanted) return true;
  size_t colons = content.rfind("::");
  if (colons != std::string::npos && content.substr(colons + 2) == wanted) return true;
  if (constant.kind != facts::ConstantKind::integer) return false;
  return (wanted == "false" && constant.integer == 0) ||
         (wanted == "true" && constant.integer == 1);
}

// The text of a value that is made of one literal and nothing else.
const std::string* whole_text(const Value& value) {
  if (!value->constants.empty() || !value->atoms.empty() || value->templates.size() != 1) {
    return nullptr;
  }
  const Template& text = value->templates[0];
  const bool whole = text.complete && text.pieces.size() == 1 && text.pieces[0].literal;
  return whole ? &text.pieces[0].text : nullptr;
}

bool refers_into(const Value& value, uint32_t root) {
  for (const PlaceRef& ref : value->refers) {
    if (ref.root == root) return true;
  }
  return std::any_of(value->fields.begin(), value->fields.end(), [&](const auto& field) {
    return field.second->has_places && refers_into(field.second, root);
  });
}

}  // namespace

Site Body::evaluate(State& state, const Statement& statement, StatementId id) {
  Site site;
  site.id = id;
  site.statement = &statement;
  site.call = &function_.calls[statement.call];
  const Call& call = *site.call;
  if (call.callee != facts::kNone) {
    site.callee = &unit_.callees[call.callee];
    site.name = text(site.callee->name);
  }
  if (call.receiver_type != 0) site.receiver_type = text(unit_.types[call.receiver_type].record);
  if (site.receiver_type.empty() && site.callee) site.receiver_type = text(site.callee->record);
  site.where = where(statement);
  site.must = state.must;
  site.may = state.may;
  site.opaque = state.opaque;
  for (const Operand& operand : call.arguments) {
    const bool character = by_character(site, operand, site.arguments.size());
    site.arguments.push_back(loaded(state, eval(state, operand)));
    site.places.push_back(character ? PlaceRefs{} : resolve_operand(state, operand));
    site.ranges.push_back(at(operand.range));
  }
  site.receiver = no_value();
  if (call.receiver.kind != OperandKind::none) {
    if (call.kind != CallKind::constructor) {
      site.receiver = loaded(state, eval(state, call.receiver));
    }
    site.receiver_places =
        call.kind == CallKind::constructor && call.receiver.kind == OperandKind::place
            ? resolve(state, call.receiver.index)
            : resolve_operand(state, call.receiver);
    site.receiver_range = at(call.receiver.range);
  }
  if (!site.receiver) site.receiver = no_value();
  if (site.callee) {
    for (const Row* row : engine_.rows(unit_index_, call.callee, call.receiver_type)) {
      if (matches(*row, site)) site.rows.push_back(row);
    }
  }
  return site;
}

bool Body::matches(const Row& row, const Site& site) const {
  if (is_of_definition(row)) return false;
  size_t given = 0;
  for (const Operand& operand : site.call->arguments) given += !operand.defaulted;
  if (given < row.min_arguments || given > row.max_arguments) return false;
  // std::cout and the like have no value, but a name.
  auto is_global = [&](const PlaceRefs& places, const std::vector<std::string>& names) {
    if (places.size() != 1 || places[0].root < first_global_root()) return false;
    const uint32_t number = global_roots_[places[0].root - first_global_root()];
    for (facts::Index i = 0; i < unit_.globals.size(); ++i) {
      if (linked_.global(unit_index_, i) != number) continue;
      return std::find(names.begin(), names.end(), text(unit_.globals[i].name)) != names.end();
    }
    return false;
  };
  // `object KIND`: made by a row of objects. What is not known to be one is none of them.
  auto about_objects = [](const models::ConstantArgument& wanted) {
    return std::all_of(wanted.values.begin(), wanted.values.end(),
                       [](const std::string& text) { return starts_with(text, "object "); });
  };
  auto is_object = [](const Value& value, const std::vector<std::string>& kinds) {
    return value->object &&
           std::find(kinds.begin(), kinds.end(), "object " + value->object->kind) != kinds.end();
  };
  for (const models::ConstantArgument& wanted : row.where) {
    if (wanted.index >= site.arguments.size()) return false;
    const Value& value = site.arguments[wanted.index];
    if (about_objects(wanted)) {
      if (is_object(value, wanted.values) == wanted.negated) return false;
      continue;
    }
    if (is_global(site.places[wanted.index], wanted.values) && !wanted.negated) continue;
    if (const std::string* text = whole_text(value)) {  // `fs::path("..")`
      const bool holds = std::find(wanted.values.begin(), wanted.values.end(),
                                   "\"" + *text + "\"") != wanted.values.end();
      if (holds == wanted.negated) return false;
      continue;
    }
    if (value->constants.empty() && wanted.unless) continue;
    if (value->constants.empty()) return false;  // not known: the row says nothing
    size_t found = 0;
    for (size_t i = 0; i < value->constants.size(); ++i) {
      found += std::any_of(wanted.values.begin(), wanted.values.end(), [&](const auto& text) {
        return is_constant(value->constants[i], value->constant_texts[i], text);
      });
    }
    // What may be something else as well is not known to be one of these.
    const bool holds = wanted.unless ? found == value->constants.size() : found != 0;
    if (holds == wanted.negated) return false;
  }
  return true;
}

// ---- positions ---------------------------------------------------------------------------------

Value Body::position(State& state, const Site& site, const Position& position,
                     const Value& returned) {
  Value value;
  switch (position.kind) {
    case Position::Kind::argument:
      if (position.index < site.arguments.size()) value = site.arguments[position.index];
      break;
    case Position::Kind::arguments_from:
      for (size_t i = position.index; i < site.arguments.size(); ++i) {
        value = join(value, site.arguments[i]);
      }
      break;
    case Position::Kind::receiver:
      value = site.receiver;
      break;
    case Position::Kind::returns:
      value = returned;
      break;
    case Position::Kind::constant:
      value = constant_value(facts::ConstantKind::string, 0, position.text, {}, "");
      break;
    case Position::Kind::parameter:
    case Position::Kind::value:
      break;
  }
  if (!value) return no_value();
  for (const std::string& step : position.path) {
    value = loaded(state, project(value, step == "*" ? "[*]" : "." + step));
  }
  return value;
}

std::vector<Value> Body::role_values(State& state, const Site& site, const Row& row,
                                     std::string_view role, const Value& returned) {
  std::vector<Value> out;
  for (const models::Role& entry : row.roles) {
    if (entry.name != role) continue;
    if (entry.at.kind == Position::Kind::arguments_from) {
      for (size_t i = entry.at.index; i < site.arguments.size(); ++i) {
        out.push_back(site.arguments[i]);
      }
    } else {
      out.push_back(position(state, site, entry.at, returned));
    }
  }
  return out;
}

PlaceRefs Body::position_places(const Site& site, const Position& position) const {
  PlaceRefs refs;
  if (position.kind == Position::Kind::argument && position.index < site.places.size()) {
    refs = site.places[position.index];
  } else if (position.kind == Position::Kind::receiver) {
    refs = site.receiver_places;
  } else if (position.kind == Position::Kind::arguments_from) {
    for (size_t i = position.index; i < site.places.size(); ++i) {
      refs.insert(refs.end(), site.places[i].begin(), site.places[i].end());
    }
  }
  for (PlaceRef& ref : refs) {
    for (const std::string& step : position.path) {
      ref.keys.push_back(step == "*" ? "[*]" : "." + step);
    }
  }
  return refs;
}

// ---- the call ----------------------------------------------------------------------------------

// A call that returns a reference to the type of its object returns that object: builders,
// streams, assignment operators.
Value Body::aliased(const Site& site, Value result) const {
  if (!site.callee) return result;
  const facts::Type& type = unit_.types[site.callee->returns];
  if (!type.reference || type.const_ || type.record == 0) return result;
  const std::string& record = text(type.record);
  const PlaceRefs* places = nullptr;
  if (!site.receiver_places.empty() &&
      (record == text(site.callee->record) || record == site.receiver_type)) {
    places = &site.receiver_places;
  } else if (site.call->kind == CallKind::operator_ && !site.places.empty() &&
             site.call->receiver.kind == OperandKind::none && !site.callee->parameters.empty() &&
             unit_.types[site.callee->parameters[0]].record == type.record) {
    places = &site.places[0];
  }
  if (!places || places->empty()) return result;
  ValueData alias;
  alias.refers = *places;
  std::sort(alias.refers.begin(), alias.refers.end());
  return make_value(std::move(alias));
}

// An object that has just been constructed is of its class; within a constructor it is still that
// of the base.
void Body::name_made(State& state, const Site& site) {
  const std::string& record = site.callee ? text(site.callee->record) : site.receiver_type;
  if (site.receiver_places.size() != 1 || !linked_.is_polymorphic(record)) return;
  const PlaceRef& at = site.receiver_places[0];
  if (at.root == receiver_root() && at.keys.empty()) return;
  Value value = read_ref(state, at);
  ValueData made = value ? *value : ValueData{};
  made.made_as = record;
  write(state, {at}, make_value(std::move(made)));
}

// A field of the object or a global among what is handed over: the callee compares with that.
bool Body::hands_over_held(const facts::Call& call) const {
  auto held = [&](const Operand& operand) {
    if (operand.kind != OperandKind::place) return false;
    const facts::Place& at = function_.places[operand.index];
    return at.root == facts::Root::global || (at.root == facts::Root::receiver && !at.path.empty());
  };
  return std::any_of(call.arguments.begin(), call.arguments.end(), held);
}

// What a function is called says nothing if its body was seen to go by its arguments alone.
void Body::drop_groundless(Site& site, const Targets& targets) {
  const bool seen = !targets.nodes.empty() && !targets.cut;
  const bool groundless =
      seen && std::none_of(targets.nodes.begin(), targets.nodes.end(),
                           [&](NodeId node) { return engine_.asks_what_is_held(node); });
  if (groundless && hands_over_held(*site.call)) return;
  if (site.statement->dst != facts::kNone) {
    const PlaceInfo& info = place(site.statement->dst);
    if (info.root < locals_) (groundless ? groundless_ : grounded_).insert(info.root);
  }
  if (!groundless) return;
  std::erase_if(site.rows, [](const Row* row) { return row->attribute("rests-on") == "held"; });
}

void Body::call(State& state, const Statement& statement, StatementId id) {
  statement_events_[id] = {};
  Site site = evaluate(state, statement, id);
  const Call& call = *site.call;
  Targets targets;
  if (site.callee) {
    const bool is_virtual = call.kind == CallKind::virtual_method;
    targets = linked_.targets(unit_index_, *site.callee, is_virtual);
  }
  // Where there is a body, it says more than a name.
  auto promises = [](const Row* row) { return row->attribute("body") == "unseen"; };
  if (!targets.nodes.empty()) std::erase_if(site.rows, promises);
  Value result;
  bool value_rows = apply_value_rows(state, site, result);
  if (site.callee) {
    if (call.kind == CallKind::virtual_method && !site.receiver->made_as.empty()) {
      targets.nodes = linked_.dispatched(targets.nodes, site.receiver->made_as);
    }
    drop_groundless(site, targets);
  }
  const std::string_view name = site.name;
  bool calls_value =
      call.kind == CallKind::pointer || call.kind == CallKind::member_pointer ||
      (targets.nodes.empty() && (ends_with(name, "::operator()") || ends_with(name, "(lambda)")));
  // A row by convention says that something happened, not what the function does.
  const bool known = std::any_of(site.rows.begin(), site.rows.end(),
                                 [](const Row* row) { return row->precision.empty(); });
  // Of a body that was lost nothing but names is left: whatever they mean.
  const bool by_name = call.kind == CallKind::textual || (call.kind == CallKind::dependent &&
                                                          engine_.own_names().may_mean(site.name));
  const bool unseen = !known && targets.nodes.empty() && (targets.declared || by_name);
  if (value_rows) {  // the rows say it all, or what its name promises
    const bool by_promise = std::any_of(site.rows.begin(), site.rows.end(), promises);
    if (unseen && by_promise) mark_opaque(state, id, "not seen: " + site.name);
    bool constructs = call.kind == CallKind::constructor && result && result->refers.empty();
    if (constructs && !site.receiver_places.empty()) write(state, site.receiver_places, result);
  } else if (!targets.nodes.empty()) {
    Outcomes outcomes;
    result = instantiate(state, site, targets.nodes, site.receiver, site.receiver_places,
                         site.arguments, site.places, Mode::now, outcomes);
    merge_outcomes(state, id, outcomes);
    if (targets.cut) mark_opaque(state, id, "limit: candidates of a virtual call");
  } else if (calls_value) {
    bool object = call.target.kind == OperandKind::none;
    Value target = object ? site.receiver : loaded(state, eval(state, call.target));
    PlaceRefs places = object ? site.receiver_places : resolve_operand(state, call.target);
    if (call.kind == CallKind::member_pointer) {
      target = bound_to(target, site.receiver);
      places = site.receiver_places;
    }
    result = call_value(state, site, target, places, site.arguments, site.places, Mode::now);
  } else if (call.kind == CallKind::destructor) {
    // Not seen: it ends its object, and nothing is known to happen.
  } else if (call.kind == CallKind::constructor) {
    result = constructed(state, site);
    if (!site.receiver_places.empty()) write(state, site.receiver_places, result);
  } else if (!native(state, site, result)) {
    if (unseen) mark_opaque(state, id, "not seen: " + site.name);
    result = unknown(state, site, known);
    if (unseen) result = hidden(site, result);
    if (!known) result = presumed(site, result);
  }
  if (call.kind == CallKind::constructor) name_made(state, site);
  record_rows(state, site, result);
  record_filling(state, site);
  finish_call(state, site, result);
  pass_caught(state, site);
  if (site.callee && site.callee->noreturn) {
    state.reachable = false;
    statement_events_[id].success.reset();
  }
}

// What a function of the repository that was not seen makes of its arguments is not known: it may
// have checked or replaced them. Of a test, what was tested stays known.
Value Body::hidden(const Site& site, const Value& result) const {
  facts::TypeKind kind =
      site.callee ? unit_.types[site.callee->returns].kind : facts::TypeKind::unknown;
  if (kind == facts::TypeKind::boolean || kind == facts::TypeKind::void_) return result;
  if (result && !result->refers.empty()) return result;
  Value rest = result ? map_atoms(result, [](Atom& atom) { return atom.kind != Atom::Kind::label; })
                      : no_value();
  return join(rest, opaque_value("not seen: " + site.name));
}

// What an unseen getter of a request hands out; one that was made here is the program's own.
Value Body::presumed(const Site& site, const Value& result) const {
  if (!site.callee) return result;
  const PlaceRefs& object =
      !site.receiver_places.empty() || site.places.empty() ? site.receiver_places : site.places[0];
  const bool made_here = std::any_of(object.begin(), object.end(), [&](const PlaceRef& ref) {
    const facts::Type* type = ref.root < locals_ ? root_type(ref.root) : nullptr;
    return type && type->kind == facts::TypeKind::record && !type->reference;
  });
  std::optional<Atom> part;
  if (!made_here) part = engine_.presumed().result(unit_index_, *site.callee);
  if (!part) return result;
  part->presumed = true;
  part->origin = site.where;
  for (const Value& argument : site.arguments) {
    const bool text = argument && argument->constants.size() == 1 &&
                      argument->constants[0].kind == facts::ConstantKind::string;
    if (text) part->name = argument->constant_texts[0];
  }
  return label_value(*part);
}

void Body::finish_call(State& state, const Site& site, Value result) {
  empty_moved(state, site);
  const Call& call = *site.call;
  if (site.statement->dst == facts::kNone) return;
  const PlaceInfo& info = place(site.statement->dst);
  if (call.kind == CallKind::constructor) {
    PlaceRefs refs = resolve(state, site.statement->dst);
    if (refs == site.receiver_places) return;
    if (!site.receiver_places.empty()) result = read_ref(state, site.receiver_places[0]);
  }
  if (!result) result = no_value();
  if (site.callee && result->refers.empty()) {
    result = typed(result, unit_.types[site.callee->returns].kind);
  }
  // Another object than the one an earlier round of a loop got here and kept.
  const bool pointer = site.callee && result->refers.empty() && info.root < locals_ &&
                       unit_.types[site.callee->returns].kind == facts::TypeKind::pointer;
  if (pointer && kept_elsewhere(state, info.root)) {
    result = join(result, state.values[info.root]);
  }
  if (info.root < locals_ && info.keys.empty() && !result->refers.empty()) {
    const facts::Type* type = root_type(info.root);
    // An unnamed result stands for what it refers to, a named object is a copy of it.
    bool named = function_.locals[info.root].name != 0;
    const bool iterator = result->type == facts::TypeKind::pointer;
    if (named && type && !type->reference && type->kind == facts::TypeKind::record && !iterator) {
      result = loaded(state, result);
    }
    set(state, info.root, result);
    return;
  }
  write_place(state, site.statement->dst, result, site.where, site.id);
}

bool Body::kept_elsewhere(const State& state, uint32_t root) const {
  if (root >= state.values.size() || !state.values[root]) return false;
  return std::any_of(state.values.begin(), state.values.end(), [&](const Value& value) {
    return value && value->has_places && refers_into(value, root);
  });
}

// std::get of something that is moved hands on a reference to a part: nothing has been taken yet.
void Body::empty_moved(State& state, const Site& site) {
  const bool hands_on = site.callee && site.call->receiver.kind == OperandKind::none &&
                        unit_.types[site.callee->returns].reference;
  if (hands_on) return;
  for (size_t i = 0; i < site.call->arguments.size(); ++i) {
    if (site.call->arguments[i].moved && site.places[i] != site.receiver_places) {
      write(state, site.places[i], no_value());
    }
  }
}

}  // namespace tvaara::flow
