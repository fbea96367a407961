// Effects and events of statements: model rows that only say that something happened.
#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "flow/body.h"
#include "flow/definition_rows.h"

namespace tvaara::flow {

using models::Position;
using models::Role;
using models::Row;
using models::Section;

namespace {

bool is_effect(Section section) {
  return section == Section::sources || section == Section::sinks || section == Section::events ||
         section == Section::routes || section == Section::middleware ||
         section == Section::listeners || section == Section::clients ||
         section == Section::settings;
}

}  // namespace

bool Body::result_ignored(const Site& site) const {
  if (!site.callee || site.call->kind == facts::CallKind::constructor) return false;
  if (unit_.types[site.callee->returns].kind == facts::TypeKind::void_) return false;
  if (site.statement->dst == facts::kNone) return true;
  const facts::Place& dst = function_.places[site.statement->dst];
  return dst.root == facts::Root::local && dst.path.empty() && !shape_.read[dst.index];
}

std::map<std::string, Value> Body::evaluate_roles(State& state, const Site& site, const Row& row,
                                                  const Value& result,
                                                  std::map<std::string, Location>* places) {
  std::map<std::string, Value> roles;
  Value returned = result ? loaded(state, result) : no_value();
  for (const Role& role : row.roles) {
    if (role.at.kind == Position::Kind::parameter) continue;
    // Of what is read only its name matters: the value is seen where it arrives.
    if (row.section == Section::sources && role.name != "name") continue;
    Value value = exported(state, position(state, site, role.at, returned));
    Value& own = roles[role.name];
    own = join(own, value);
    if (!places || places->contains(role.name)) continue;
    Location range;
    if ((role.at.kind == Position::Kind::argument ||
         role.at.kind == Position::Kind::arguments_from) &&
        role.at.index < site.ranges.size()) {
      range = site.ranges[role.at.index];
    } else if (role.at.kind == Position::Kind::receiver) {
      range = site.receiver_range;
    }
    (*places)[role.name] = range.known() ? range : site.where;
  }
  return roles;
}

void Body::record_rows(State& state, const Site& site, const Value& result) {
  uint32_t number = 0;
  for (const Row* row : site.rows) {
    ++number;
    if (!is_effect(row->section)) continue;
    std::map<std::string, Location> places;
    std::map<std::string, Value> roles;
    if (recording_ || row->section == Section::events) {
      roles = evaluate_roles(state, site, *row, result, &places);
    }
    if (recording_) {
      Effect effect;
      effect.row = row;
      effect.callee = site.name;
      effect.receiver_type = site.receiver_type;
      effect.function = name_;
      effect.function_id = text(function_.id);
      effect.where = site.where;
      effect.roles = roles;
      effect.role_places = places;
      effect.result_ignored = result_ignored(site);
      Surroundings around;
      around.before = *site.must;  // as it was before the call
      around.before_may = *site.may;
      around.opaque_before = site.opaque;
      around.detached = detached_;
      record_effect(around, std::move(effect), site.id);
    }
    if (row->section == Section::events) {
      record_event(state, *row, std::move(roles), site.where, site.id, number,
                   result_ignored(site));
    }
  }
}

// A field that is a source: an effect once per place, however often the place is looked at.
void Body::record_read(const State& state, const Row& row, const Location& where) {
  if (!recorded_reads_.insert({&row, where}).second) return;
  Effect effect;
  effect.row = &row;
  effect.callee = row.names.empty() ? "" : row.names[0];
  effect.function = name_;
  effect.function_id = text(function_.id);
  effect.where = where;
  record_effect(surroundings(state), std::move(effect), current_);
}

Surroundings Body::surroundings(const State& state) const {
  Surroundings around;
  around.before = *state.must;
  around.before_may = *state.may;
  around.opaque_before = state.opaque;
  around.detached = detached_;
  return around;
}

void Body::record_effect(const Surroundings& around, Effect effect, StatementId id) {
  SummaryEffect recorded;
  recorded.effect = std::move(effect);
  recorded.around = around;
  effects_.push_back({std::move(recorded), id});
}

void Body::record_event(State& state, const Row& row, std::map<std::string, Value> roles,
                        const Location& where, StatementId id, uint32_t number, bool ignored) {
  EventInstance instance;
  instance.kind = row.kind;
  instance.roles = std::move(roles);
  instance.where = where;
  instance.function = name_;
  instance.ignored_result = ignored;
  EventId event = events_.add({id, 0, number}, std::move(instance));
  EventSet set;
  set.add(kind_id(row.kind), event);
  StatementEvents& own = statement_events_[id];
  own.may.add(set);
  state.may.change().add(set);
  const std::string when = row.attribute("when");
  if (!when.empty() && when != "always") {  // only where the result has that class
    own.when[when].then(set);
    own.when.try_emplace("");
    return;
  }
  own.must.then(set);
  if (own.success) own.success->then(set);
  state.must.change().then(set);
}

// Rows of events about this function itself: a number other than zero that it returns is an answer.
void Body::record_returned(State& state, const Value& value, const Location& where,
                           StatementId id) {
  if (value->constants.empty() || value->opaque()) return;
  const bool answers = std::all_of(value->constants.begin(), value->constants.end(),
                                   [](const facts::Constant& one) { return one.integer != 0; });
  if (!answers) return;
  facts::Callee own;
  own.id = function_.id;
  own.name = function_.name;
  own.record = function_.record;
  for (const facts::Local& parameter : function_.parameters)
    own.parameters.push_back(parameter.type);
  uint32_t number = 2000;
  for (const Row* row : engine_.matcher().call(unit_, own, text(own.record))) {
    if (row->section != Section::events || !is_of_definition(*row)) continue;
    record_event(state, *row, {{"value", exported(state, value)}}, where, id, ++number, false);
  }
}

void Body::record_assign(State& state, const PlaceInfo& info, const PlaceRefs& receiver,
                         const Value& value, const Location& where, StatementId id,
                         const std::vector<Value>& keys) {
  uint32_t number = 1000;
  for (const Row* row : info.assigned) {
    ++number;
    std::map<std::string, Value> roles;
    roles["value"] = exported(state, value ? value : no_value());
    Value object;
    for (const PlaceRef& ref : receiver) object = join(object, read_ref(state, ref));
    roles["receiver"] = object ? exported(state, object) : no_value();
    for (const Role& role : row->roles) {
      if (role.at.kind == Position::Kind::value) {
        Value part = roles["value"];
        for (const std::string& step : role.at.path) {
          part = project(part, step == "*" ? "[*]" : "." + step);
        }
        roles[role.name] = part;
      } else if (role.at.kind == Position::Kind::argument && role.at.index < keys.size()) {
        roles[role.name] = exported(state, keys[role.at.index]);
      } else if (role.at.kind == Position::Kind::constant) {
        roles[role.name] = constant_value(facts::ConstantKind::string, 0, role.at.text, {}, "");
      }
    }
    if (recording_ && is_effect(row->section)) {
      Effect effect;
      effect.row = row;
      effect.callee = info.last_field;
      effect.function = name_;
      effect.function_id = text(function_.id);
      effect.where = where;
      effect.roles = roles;
      for (const auto& [role, unused] : roles) effect.role_places[role] = where;
      const facts::Statement& statement = *shape_.statements[id];
      if (statement.op != facts::Op::call && !statement.args.empty() &&
          at(statement.args[0].range).known()) {
        effect.role_places["value"] = at(statement.args[0].range);
      }
      record_effect(surroundings(state), std::move(effect), id);
    }
    if (row->section == Section::events) {
      record_event(state, *row, std::move(roles), where, id, number, false);
    }
  }
}

// `object.field.insert(x)`, `object.field = x` of a class and `object.field[key] = x` assign to the
// field what is put into it. The keys that lead there are a row's arguments, the field's own first.
void Body::record_filled(State& state, const facts::Operand& container, PlaceRefs places,
                         const Value& value, const Location& where, StatementId id) {
  facts::Operand whole = container;
  std::vector<Value> keys;
  for (uint32_t level = 0; level <= limits::kMaxValueDepth; ++level) {
    if (whole.kind != facts::OperandKind::place) return;
    const PlaceInfo& element = place(whole.index);
    if (!element.assigned.empty()) break;
    // An element, as the call of an operator has handed it out.
    const bool handed =
        element.root < locals_ && element.keys.empty() && function_.locals[element.root].name == 0;
    const facts::Statement* made = handed ? shape_.definition[element.root] : nullptr;
    if (!made || made->op != facts::Op::call) return;
    const facts::Call& call = function_.calls[made->call];
    if (!call.arguments.empty()) keys.insert(keys.begin(), eval(state, call.arguments[0]));
    whole = call.receiver;
  }
  if (whole.kind != facts::OperandKind::place) return;
  const PlaceInfo& info = place(whole.index);
  if (info.assigned.empty()) return;
  if (whole.index != container.index) places = resolve_operand(state, whole);
  for (PlaceRef& ref : places) {
    if (!ref.keys.empty()) ref.keys.pop_back();
  }
  record_assign(state, info, places, value, where, id, keys);
}

// A call fills its receiver if it is an assignment, or if a row says that it writes to it.
void Body::record_filling(State& state, const Site& site) {
  if (site.call->kind == facts::CallKind::constructor || site.arguments.empty()) return;
  auto writes = [](const Row* row) {
    return std::any_of(row->roles.begin(), row->roles.end(), [](const Role& role) {
      return role.name == "to" && role.at.kind == Position::Kind::receiver;
    });
  };
  if (!ends_with(site.name, "::operator=") &&
      std::none_of(site.rows.begin(), site.rows.end(), writes)) {
    return;
  }
  Value given;
  for (const Value& argument : site.arguments) given = join(given, argument);
  record_filled(state, site.call->receiver, site.receiver_places, given, site.where, site.id);
}

void Body::record_call(const State& state, const Site& site, NodeId callee,
                       const Bindings& bindings, const Substitution& inputs, bool later) {
  SummaryCall call;
  call.callee = callee;
  call.bindings = bindings;
  for (const auto& [root, value] : inputs.roots) call.inputs[root] = exported(state, value);
  call.where = site.where;
  if (site.call->kind == facts::CallKind::virtual_method && site.callee) {
    call.alternatives = linked_.targets(unit_index_, *site.callee, true).nodes;
    if (call.alternatives.size() < 2) call.alternatives.clear();
  }
  call.around = surroundings(state);
  call.around.detached |= later;
  calls_.push_back({std::move(call), site.id});
}

}  // namespace tvaara::flow
