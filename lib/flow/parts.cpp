// Objects that a call makes of several values: tuples, pairs, what `make_unique` or a container
// makes in place. Which kind of object that is, the types of the call say; what a constructor of
// the repository does is its summary.
#include <algorithm>

#include "base/text.h"
#include "flow/body.h"
#include "flow/types.h"

namespace tvaara::flow {

using models::Position;
using models::Role;
using models::Row;

namespace {

constexpr std::string_view kPair = "std::pair", kTuple = "std::tuple";

// A handle of an object is there, whatever the object is: `make_shared<int>(0)` is not null.
Value held(const Value& value) {
  const std::vector<std::string> classes = classes_of(value);
  const Outcome there{Outcome::Kind::truthy, ""};
  if (std::all_of(classes.begin(), classes.end(),
                  [&](const std::string& name) { return there.allows(name); })) {
    return value;
  }
  ValueData out = *value;
  out.constants.clear();
  out.constant_texts.clear();
  return make_value(std::move(out));
}

Value object_of_fields(std::map<std::string, Value> fields) {
  ValueData out;
  for (auto& [key, value] : fields) out.fields[key] = std::move(value);
  out.engaged = true;
  out.type = facts::TypeKind::record;
  return make_value(std::move(out));
}

Value pair_of(const Value& first, const Value& second) {
  return object_of_fields({{".first", first}, {".second", second}});
}

Value tuple_of(const std::vector<Value>& from) {
  std::map<std::string, Value> fields;
  for (size_t i = 0; i < from.size(); ++i) fields[element_key(std::to_string(i))] = from[i];
  return object_of_fields(std::move(fields));
}

}  // namespace

Value alias_of(PlaceRefs refs, facts::TypeKind type) {
  if (refs.empty()) return nullptr;
  std::sort(refs.begin(), refs.end());
  refs.erase(std::unique(refs.begin(), refs.end()), refs.end());
  ValueData alias;
  alias.refers = std::move(refs);
  alias.type = type;
  return make_value(std::move(alias));
}

Value Body::parts(const Site& site, const Row& row, const std::vector<Value>& from) const {
  if (from.size() == 1 && site.callee && !site.callee->parameters.empty()) {
    const std::string& given = text(unit_.types[site.callee->parameters[0]].record);
    const std::string& own = text(site.callee->record);
    if (given == own && !own.empty()) return from[0];
    if (given == kPair && !own.empty()) {
      return tuple_of({project(from[0], ".first"), project(from[0], ".second")});
    }
  }
  if (row.attribute("references") != "true") return tuple_of(from);
  std::vector<Value> references;
  for (size_t i = 0; i < from.size(); ++i) {
    Value place =
        i < site.places.size() ? alias_of(site.places[i], facts::TypeKind::unknown) : nullptr;
    references.push_back(place ? place : from[i]);
  }
  return tuple_of(references);
}

Value Body::made(State& state, const Site& site, const Row& row, const std::vector<Value>& from) {
  const Position* to = row.role("to");
  const bool in_place = to && to->kind == Position::Kind::receiver;
  std::string record;
  if (in_place && site.call->receiver_type != 0) {
    record = first_argument(text(unit_.types[site.call->receiver_type].spelling));
  } else if (site.callee) {
    record = first_argument(text(unit_.types[site.callee->returns].spelling));
  }
  Value value;
  const std::vector<NodeId>& nodes = engine_.constructors(record, from.size());
  if (!nodes.empty()) {
    // The new object has no place of its own yet.
    PlaceRef object{scratch_root(), {}};
    Outcomes outcomes;
    set(state, object.root, no_value());
    instantiate(state, site, nodes, no_value(), {object}, site.arguments, site.places, Mode::now,
                outcomes);
    merge_outcomes(state, site.id, outcomes);
    value = read_ref(state, object);
    set(state, object.root, nullptr);
  } else if (record == kPair && from.size() == 2) {
    value = pair_of(from[0], from[1]);
  } else if (record == kTuple) {
    value = tuple_of(from);
  } else if (from.size() == 1) {
    value = in_place ? from[0] : held(from[0]);
  } else {
    value = derived(from);
  }
  if (!linked_.is_polymorphic(record)) return value;
  ValueData made = value ? *value : ValueData{};
  made.made_as = record;
  return make_value(std::move(made));
}

}  // namespace tvaara::flow
