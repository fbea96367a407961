// Everything that is reached from one entry, with the values and events it is reached with.
//
// Idea: walking the calls from the entry down gives a graph of *contexts*: a function with the
// inputs it is called with. Calls that hand over the same inputs (as far as the function depends on
// them) reach the same context, so the graph stays small where paths are many. What has happened
// before a context, and what must happen after it, is what holds on every way to it: a meet over
// the calls that lead to it. Then each context yields its function's own effects once. A function
// with too many contexts gets one more for all the rest, whose inputs are joined.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "flow/engine.h"
#include "flow/substitute.h"

namespace tvaara::flow {

// Whose the functions are that an entry gets as arguments: a framework's, which calls a handler, or
// not known.
enum class Callables { unknown, of_library };

class Contexts {
 public:
  Contexts(Engine& engine, NodeId entry, std::map<std::string, Value> inputs,
           Callables given_callables = Callables::unknown, const Ways* ways = nullptr);
  EntryResult solve();

 private:
  using ContextId = uint32_t;
  struct Edge {
    ContextId to = 0;
    const SummaryCall* call = nullptr;
  };
  struct Context {
    NodeId node = 0;
    const Summary* summary = nullptr;
    Substitution inputs;
    std::vector<Frame> frames;
    std::vector<EventId> ids;  // local event -> event of this entry, kUnset if not met yet
    std::vector<std::optional<bool>> happens;  // of each local event, once asked
    // On every way here, from the entry; and on every way from its end on.
    std::vector<Edge> calls;
    bool reached = false;
    EventSet before, before_may, after_may;
    PathEvents after;
    bool opaque_before = false, opaque_after = false;
  };

  ContextId context(NodeId node, const Summary& summary, Substitution inputs, const Context* caller,
                    const Location& where);
  Substitution with_globals(std::map<std::string, Value> inputs) const;
  bool join_inputs(Context& context, const std::map<std::string, Value>& inputs);
  void walk_calls(ContextId at);
  bool on_way(NodeId node, const Location& where) const;
  bool meant(const SummaryCall& call, const std::map<std::string, Value>& inputs) const;
  void walk();
  void propagate();
  bool enter(Context& from, const Edge& edge);
  void emit(EntryResult& result);
  Context* origin_of(const Context& context, EventId local) const;
  EventId event(Context& context, EventId local);
  EventSet translate(Context& context, const EventSet& set);
  bool happens(Context& context, EventId local) const;
  EventSet possible(Context& context, const EventSet& set);
  Events materialized(const EventSet& set);
  bool failing(const EventSet& set) const;
  Value substituted(Context& context, const Value& value);

  Engine& engine_;
  const Ways* ways_;
  std::shared_ptr<std::map<std::string, Value>> globals_;
  std::vector<std::unique_ptr<Context>> contexts_;
  std::map<std::pair<NodeId, uint64_t>, ContextId> known_;
  // Functions with many contexts: further ones share one, with joined inputs.
  std::map<const Summary*, std::vector<ContextId>> of_summary_;
  std::map<const Summary*, ContextId> joined_;
  std::set<ContextId> open_;  // to be walked, again if their inputs have grown
  EventTable table_;
  std::map<std::tuple<std::string, Location, uint64_t>, EventId> interned_;
  std::vector<std::shared_ptr<const EventInstance>> shared_;
  std::map<std::pair<KindId, std::vector<EventId>>, EventList> lists_;
  bool cut_ = false;
};

}  // namespace tvaara::flow
