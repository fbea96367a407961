// What is known of a function when its body has been analysed: symbolic over its inputs.
//
// Callers need what comes out of it (values, events) and apply that bottom-up. Its effects stay
// where they are: each function lists its own, and its calls with the values handed over; an entry
// walks the calls top-down (contexts.h), so that no effect is copied through every caller.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "flow/eventset.h"
#include "flow/link.h"
#include "flow/value.h"

namespace tvaara::flow {

// What a specialised copy of a summary may rely on, by access path of an input: the functions that
// it is, or the one number that it is.
struct KnownNumber {
  facts::ConstantKind kind = facts::ConstantKind::integer;
  int64_t integer = 0;
  std::string text;
  auto operator<=>(const KnownNumber&) const = default;
};
struct Bindings {
  std::map<std::string, std::vector<std::string>> callables;
  std::map<std::string, KnownNumber> numbers;
  bool empty() const { return callables.empty() && numbers.empty(); }
  auto operator<=>(const Bindings&) const = default;
};

// What lies around a point, within the function.
struct Surroundings {
  EventSet before, before_may, after_may;
  PathEvents after = EventSet{};  // nullopt: no successful path goes on from it
  bool opaque_before = false, opaque_after = false;
  bool detached = false;  // runs later, apart from what follows
};

struct SummaryEffect {
  Effect effect;  // its event maps are filled only for results
  Surroundings around;
};

struct SummaryCall {
  NodeId callee = 0;
  Bindings bindings;
  std::map<std::string, Value> inputs;  // roots of the callee
  std::vector<NodeId> alternatives;     // what else a virtual call may mean
  Location where;
  Surroundings around;
};

struct Summary {
  bool returns = false;                      // the normal exit is reached
  Value returned;                            // null: nothing
  std::vector<std::string> returned_places;  // of inputs and globals, if it refers to no others
  bool returns_more = false;                 // … or to something that has no place here
  // Pointers and references among what it leaves: path of an out -> the inputs that it points to.
  std::map<std::string, std::vector<std::string>> kept;
  std::map<std::string, Value> outs;  // root of an input -> its value at the normal exit
  std::vector<EventInstance> events;  // what all sets refer to
  // Parallel to `events`: the call and the callee's event that it is. Such events have roles only
  // where callers need them (statuses); the context of the call has the rest.
  std::vector<std::optional<std::pair<uint32_t, EventId>>> origins;
  std::vector<EventId> exported;              // those that the sets for callers refer to
  EventSet must, may;                         // at the normal exit
  std::map<std::string, EventSet> must_when;  // by returned class; "" = any other
  PathEvents success;                         // on every successful path from the entry to the exit
  // Access paths of inputs that are cleared where the returned class is so.
  std::map<std::string, std::vector<std::pair<std::string, std::set<std::string>>>> clears_when;
  // … and where it returns at all.
  std::vector<std::pair<std::string, std::set<std::string>>> clears;
  std::set<std::string> called_inputs;  // access paths of callables that it calls
  std::set<std::string> tested_inputs;  // … of numbers that decide which way it goes
  bool opaque = false;                  // something on a path to the exit could not be followed
  std::set<std::string> opaque_reasons;

  // For entries.
  std::vector<SummaryEffect> effects;  // its own
  std::vector<SummaryCall> calls;
  std::set<std::string> used;  // inputs that its effects, events and calls depend on

  // Equal for summaries that look alike to callers; ends the fixpoint over recursion.
  uint64_t fingerprint() const;
};

}  // namespace tvaara::flow
