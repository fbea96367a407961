// Abstract interpretation of one function over its control-flow graph.
//
// Idea: a forward fixpoint gives every block its incoming State; then branches that leave the
// function become guards (guards.cpp), which adds events and labels to the passing edges, and the
// fixpoint runs again; then every statement is visited once more to *record* effects, and a
// backward pass (guards.cpp) says what must still happen after each.
//
// Roots of places, dense: locals, parameters, the receiver, the returned value, a scratch object,
// pointer parameters that walk, globals as met.
//
// Files: body.cpp (fixpoint, edges, summary), places.cpp (reading and writing), transfer.cpp
// (statements), conditions.cpp (what a tested value implies), characters.cpp (loops that look at
// every character), text_parts.cpp (… at parts of a text), calls.cpp (dispatch),
// native.cpp (operators and callees without rows), rows.cpp (model rows that change values),
// parts.cpp (objects they make), instantiate.cpp (summaries at calls), record.cpp (effects),
// guards.cpp (backward passes).
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "flow/engine.h"
#include "flow/shape.h"
#include "flow/state.h"
#include "flow/substitute.h"

namespace tvaara::flow {

using PlaceRefs = std::vector<PlaceRef>;

// Arguments bound beforehand, in the captures of a callable; see Body::bound.
inline constexpr char kPlaceholder[] = "std::placeholders::_";
inline std::string bound_key(size_t index) { return "#" + std::to_string(index); }

// A place of the facts with what types and models say of its steps.
struct PlaceInfo {
  bool ready = false;
  uint32_t root = 0;
  Keys keys;
  std::vector<std::vector<const models::Row*>> labels;  // per step: `field` rows of sources
  std::vector<const models::Row*> assigned;             // `assign` rows of the last field
  std::vector<const models::Row*> global_labels;        // `field` rows of the global it is
  std::string last_field;                               // "Record::field" of those rows
  bool follows = false;  // the root is a reference: it stands for what it is bound to
};

// A call with everything evaluated.
struct Site {
  StatementId id = 0;
  const facts::Statement* statement = nullptr;
  const facts::Call* call = nullptr;
  const facts::Callee* callee = nullptr;  // null for calls through pointers
  std::string name;                       // qualified, as called
  std::string receiver_type;
  Location where;
  std::vector<Value> arguments;   // pointers and references stand for what they point to
  std::vector<PlaceRefs> places;  // per argument: what the callee can write to
  std::vector<Location> ranges;
  Value receiver;
  PlaceRefs receiver_places;
  Location receiver_range;
  std::vector<const models::Row*> rows;  // that match, `where` included
  SharedEvents must, may;                // before the call
  bool opaque = false;
};

// What a callee did, for the statement it stands in.
struct Outcomes {
  EventSet must, may;                    // at its normal exit, numbered in this function
  std::map<std::string, EventSet> when;  // by returned class
  PathEvents success = EventSet{};
  bool opaque = false;
};

// What the returned boolean of a call says about one of its operands.
struct Tested {
  enum class How { truth, opposite, equal, unequal, other } how = How::other;
  facts::Operand operand;
  std::string value;  // class, of equal and unequal
  bool unary = true;
};

// A test of a place: what a branch edge says about it.
struct Fact {
  facts::Operand operand;
  Outcome outcome;
  bool known = true;    // false: it is tested, but nothing follows for its value
  bool unary = false;   // tested by itself, not compared with another value
  bool narrows = true;  // false: the outcome is said of what the call looked at, not of its result
  bool call = false;    // the operand is the result of a call …
  StatementId call_id = 0;  // … this one
};

// A character of a text: what stands where a variable leads to, or in the variable itself.
struct Character {
  facts::Root root = facts::Root::none;
  facts::Index index = 0;
  bool itself = false;
  bool operator==(const Character&) const = default;
};

// What tests on the way have let through of a character; see characters.cpp.
struct Passed {
  bool listed = false;
  std::optional<int64_t> low, high;
  std::set<std::string> kinds;  // of sinks that what is let through is harmless at
  bool operator==(const Passed&) const = default;
};

// A loop that has looked at each character of a text, and the sink kinds that clears.
struct Walk {
  Character character;
  std::vector<std::string> clears;
  std::vector<std::string> parts;  // those among them that parts of a text were asked for
};

// A pointer that a callee kept in what it left: where in it, and what it leads to.
struct Kept {
  Keys keys;
  Value pointer;
  bool weak = false;  // it may lead elsewhere as well
};

// A value that stands for the places, or null if there are none.
Value alias_of(PlaceRefs refs, facts::TypeKind type);

class Body {
 public:
  Body(Engine& engine, NodeId node, const Bindings& bindings);
  Summary run();

 private:
  enum class Mode { now, later, each };
  // What the latest visit of a call made of the same inputs, per statement, callee and mode.
  struct Remembered {
    uint64_t inputs = 0;
    Value returned;
    std::map<std::string, Value> outs;
    std::vector<EventId> ids;  // of the callee's exported events, in this function
  };

  // body.cpp
  void prepare();
  void fixpoint();
  void run_statement(State& state, State& thrown, const facts::Statement& statement, StatementId id,
                     bool leaves);
  std::vector<std::string> returned_places(const Value& returned) const;
  void export_thrown(const State& exit, Summary& summary);
  void find_tested_inputs();
  void visit_block(uint32_t block, State state);
  void run_plain(State& state, uint32_t block);
  bool first_takes(uint32_t block, size_t edge);
  State along_edge(const State& in, const State& out, uint32_t block, size_t edge);
  bool is_text_pointer(uint32_t root) const;
  Value chosen(State& state, const facts::Statement& statement, Outcome::Kind side);
  std::vector<std::pair<Value, Value>> texts_to_join(const State& into, const State& from);
  bool join_into(State& into, const State& from, bool widening);
  void join_implied(State& into, const State& from);
  void join_implied_clears(State& into, const State& from);
  Summary summarize();
  void export_outs(const State& exit, Summary& summary);
  void export_kept(const Value& out, const std::string& path, Summary& summary) const;
  std::vector<std::string> pointed_to(const Value& pointer) const;
  void finish_surroundings(Summary& summary);
  void collect_used(Summary& summary);
  Value initial(uint32_t root);
  Value get(const State& state, uint32_t root);
  void set(State& state, uint32_t root, Value value);
  Value coarse(const Value& value);
  uint32_t parameter_root(uint32_t index) const { return locals_ + index; }
  uint32_t receiver_root() const { return locals_ + parameters_; }
  uint32_t returned_root() const { return locals_ + parameters_ + 1; }
  uint32_t scratch_root() const { return locals_ + parameters_ + 2; }
  // The pointer itself, apart from the object it came with, of a parameter that is made to point
  // elsewhere: `*to++ = c`. None: the parameter stands for its object.
  std::optional<uint32_t> walker_root(uint32_t parameter) const;
  uint32_t first_global_root() const {
    return locals_ + parameters_ + 3 + static_cast<uint32_t>(walkers_.size());
  }
  uint32_t global_root(uint32_t global);
  std::string root_name(uint32_t root) const;
  const facts::Type* root_type(uint32_t root) const;
  Location at(facts::RangeId range) const { return linked_.location(unit_index_, range); }
  const std::string& text(facts::StringId id) const { return unit_.text(id); }

  // places.cpp
  const PlaceInfo& place(facts::Index index);
  Value eval(State& state, const facts::Operand& operand);
  Value read_place(State& state, facts::Index index, const Location& where);
  Value read_ref(const State& state, const PlaceRef& ref);
  Value loaded(const State& state, const Value& value, int depth = 0);
  Value exported(const State& state, const Value& value, int depth = 0);
  PlaceRefs resolve(State& state, facts::Index index);
  PlaceRefs referred(State& state, const facts::Operand& operand);
  void label_place(State& state, const PlaceRef& ref, const models::Row& row,
                   const facts::Operand& operand);
  Value with_field_row(Value value, const models::Row& row, const Location& where, bool written);
  PlaceRefs resolve_operand(State& state, const facts::Operand& operand);
  PlaceRefs follow(const State& state, const PlaceRefs& refs);
  PlaceRefs below(const State& state, PlaceRefs refs, const Keys& keys);
  void write(State& state, const PlaceRefs& refs, const Value& value, bool weak = false);
  void write_place(State& state, facts::Index index, Value value, const Location& where,
                   StatementId id);
  void write_back(State& state, const PlaceRef& ref, const Value& value, bool weak, int depth = 0);
  bool pointer_like(uint32_t root) const;
  bool points_to_text(uint32_t root) const;
  static PlaceRefs elements_of(PlaceRefs refs);
  PlaceRefs object_of(State& state, const facts::Operand& pointer);
  bool stable(uint32_t root) const;

  // transfer.cpp
  void apply(State& state, const facts::Statement& statement, StatementId id);
  void assign(State& state, const facts::Statement& statement, StatementId id);
  bool assign_reference(State& state, const facts::Statement& statement);
  Value computed(State& state, const facts::Statement& statement);
  bool ends_text(const facts::Statement& statement) const;
  bool joins_truths(const facts::Statement& statement) const;
  static Value either_truth(const Value& flag);
  bool counts_truth(const facts::Statement& statement) const;
  bool returns_once() const;
  bool tests_for_itself(const facts::Statement& statement);
  Value compared(const std::string& op, const std::vector<Value>& operands);
  Value converted(State& state, const facts::Statement& statement);
  Value aggregated(State& state, const facts::Statement& statement);
  Value captured(State& state, const facts::Statement& statement);
  std::vector<std::pair<std::string, std::set<std::string>>> cleared_inputs(const State& state);
  void returns(State& state, const facts::Statement& statement, StatementId id);
  Implied implied_by(State& state, const facts::Operand& operand, const Value& value,
                     const facts::Type* type);
  Location where(const facts::Statement& statement) const { return at(statement.range); }

  // conditions.cpp
  std::vector<Fact> facts_of(const State& state, const facts::Operand& operand, Outcome outcome,
                             int depth = 0);
  bool is_end(const State& state, const facts::Operand& operand);
  bool may_be(const facts::Operand& operand, const Outcome& outcome);
  void facts_of_call(const State& state, std::vector<Fact>& out, StatementId id,
                     const Outcome& outcome, int depth);
  std::optional<bool> decided(const State& state, const facts::Operand& operand);
  bool spans_whole(const facts::Operand& span, const facts::Operand& length) const;
  std::optional<int64_t> known_number(const State& state, const facts::Operand& operand);
  std::vector<Outcome> sizes_of(const State& state, const facts::Operand& operand,
                                const std::string& op, const facts::Operand& other, bool holds);
  bool is_unsigned(const facts::Operand& operand) const;
  bool keeps_size(const facts::Statement& definition) const;
  bool counts_something(const std::string& op, const std::vector<facts::Operand>& args) const;
  void clear_value(State& state, const PlaceRef& ref, const std::vector<std::string>& kinds);
  bool assume(State& state, const std::vector<Fact>& facts);  // false: cannot be
  bool assume_outcome(State& state, const facts::Operand& operand, const Outcome& outcome);
  std::vector<std::vector<Fact>> ways_of(const State& state, const facts::Operand& operand,
                                         const Outcome& outcome, int depth = 0);
  bool asks_behind_pointer(const facts::Operand& operand);
  void clear_made_of(State& state, const PlaceRef& made, const Value& value,
                     const std::vector<std::string>& kinds);
  void clear_implied(State& state, uint32_t variable);
  EventSet events_of(const State& state, const std::vector<Fact>& facts);

  // characters.cpp
  const facts::Statement* made_by(const facts::Operand& operand, StatementId* id) const;
  std::optional<Character> character_of(const facts::Operand& operand, int depth = 0) const;
  Passed passed(const facts::Operand& condition, bool truth, const Character& character,
                int depth = 0) const;
  Passed compared_character(const std::string& op, bool truth, int64_t number) const;
  void without_harmful(Passed& passed) const;
  Passed passed_call(StatementId id, bool truth, const Character& character) const;
  bool is_fixed(const facts::Operand& operand) const;
  bool stands_in(const facts::Operand& operand, const PlaceRefs& places) const;
  Passed passed_edge(uint32_t block, const facts::Edge& edge, const Character& character) const;
  bool ends(const facts::Operand& condition, bool truth, const Character& character,
            int depth = 0) const;
  bool stops_early(const facts::Operand& end, const Character& character, int depth = 0) const;
  bool counts_all(const facts::Operand& number, const Character& character, int depth = 0) const;
  facts::Place text_of(const facts::Place& variable, int depth = 0) const;
  std::vector<std::vector<uint32_t>> blocks_before() const;
  std::set<uint32_t> loop_of(uint32_t head, const std::vector<std::vector<uint32_t>>& before) const;
  std::optional<Walk> walk_of(uint32_t head, const std::set<uint32_t>& loop,
                              const Character& character) const;
  bool is_character(const facts::Operand& operand, const Character& character) const;
  const facts::Statement* reference_made(facts::Index local) const;
  std::optional<Character> next_part(const facts::Operand& condition, bool& truth,
                                     int depth = 0) const;
  void clear_wholes(State& state, const Walk& walk);
  bool writes_character(facts::Index place, const Character& character) const;
  bool replaces(const facts::Statement& statement, const Character& character) const;
  void clear_runs(Summary& summary) const;
  std::map<uint32_t, std::vector<std::string>> looked_for_runs() const;
  void find_walks();
  bool steps(const facts::Statement& statement) const;
  std::vector<const facts::Statement*> made_to_lead(facts::Root root, facts::Index index) const;
  std::optional<facts::Operand> leads_through(const facts::Statement& statement) const;
  void clear_walked(State& state, const Walk& walk, facts::Root root, facts::Index index,
                    int depth = 0);
  bool hands_on_receiver(const facts::Call& call) const;
  std::vector<uint32_t> listed_parameters(const facts::Operand& returned, bool truth) const;
  bool by_character(const Site& site, const facts::Operand& operand, size_t argument) const;
  bool provided(const Site& site, const models::Row& row) const;
  bool clears_by_row(const facts::Operand& function, const std::string& returned) const;
  void clear_provided(State& state, const Site& site, const models::Row& row);

  // Nothing is tested but whether something with a label of `name.unless` is there.
  bool only_presence(State state, const std::vector<Fact>& facts, const GuardName& name);
  bool rests_on(const Fact& fact, const Value& value, const std::string& label_glob);
  static bool straight_from(const Value& value, const std::string& label_glob);
  void name_tested(State& state, const std::vector<Fact>& facts, const GuardName& name,
                   const Location& where);

  // calls.cpp
  void call(State& state, const facts::Statement& statement, StatementId id);
  Site evaluate(State& state, const facts::Statement& statement, StatementId id);
  bool matches(const models::Row& row, const Site& site) const;
  bool hands_over_held(const facts::Call& call) const;
  void drop_groundless(Site& site, const Targets& targets);
  Value position(State& state, const Site& site, const models::Position& position,
                 const Value& returned);
  std::vector<Value> role_values(State& state, const Site& site, const models::Row& row,
                                 std::string_view role, const Value& returned);
  PlaceRefs position_places(const Site& site, const models::Position& position) const;
  Value aliased(const Site& site, Value result) const;
  Value hidden(const Site& site, const Value& result) const;
  Value presumed(const Site& site, const Value& result) const;
  void finish_call(State& state, const Site& site, Value result);
  bool kept_elsewhere(const State& state, uint32_t root) const;
  void name_made(State& state, const Site& site);
  void empty_moved(State& state, const Site& site);

  // native.cpp
  bool native(State& state, const Site& site, Value& result);
  Value unknown(State& state, const Site& site, bool effects_known);
  Value constructed(State& state, const Site& site);
  bool fills_format(const Site& site) const;
  bool writable(const Site& site, size_t argument) const;

  // rows.cpp
  bool apply_value_rows(State& state, const Site& site, Value& result);
  bool takes_number(const facts::Operand& operand) const;
  void apply_source(State& state, const Site& site, const models::Row& row, Value& result);
  void apply_propagator(State& state, const Site& site, const models::Row& row, Value& result);
  Value pointer_kept(State& state, const Site& site, const models::Row& row);
  Value remembered(State& state, const std::string& memory, const Value& given);
  void clear_equal(State& state, const Site& site, const models::Row& row);
  PlaceRefs from_places(const Site& site, const models::Row& row) const;
  Value pointed_out(const Site& site, const models::Row& row) const;
  Value element_of(State& state, const Site& site, const models::Row& row, const Value& from,
                   const Keys& keys);
  void insert_key(State& state, const Site& site, const models::Row& row,
                  const std::string& element);
  void put_entries(State& state, const Site& site, const models::Row& row,
                   const std::vector<Value>& from);
  void share(State& state, const Site& site, const models::Row& row, const std::vector<Value>& from,
             Value& result);
  Value bound(const Site& site, const std::vector<Value>& from) const;
  // parts.cpp
  Value parts(const Site& site, const models::Row& row, const std::vector<Value>& from) const;
  Value made(State& state, const Site& site, const models::Row& row,
             const std::vector<Value>& from);
  int64_t placeholder(uint32_t global) const;
  void apply_object(State& state, const Site& site, const models::Row& row, Value& result);
  void apply_callback(State& state, const Site& site, const models::Row& row, Value& result);
  void put(State& state, const Site& site, const models::Position& to, const Value& value,
           bool weak, Value& result);

  // instantiate.cpp
  Value instantiate(State& state, const Site& site, const std::vector<NodeId>& nodes,
                    const Value& receiver, const PlaceRefs& receiver_places,
                    const std::vector<Value>& arguments, const std::vector<PlaceRefs>& places,
                    Mode mode, Outcomes& outcomes);
  bool is_method(const Callable& callable) const;
  static bool bind_arguments(const Callable& target, std::vector<Value>& arguments,
                             std::vector<PlaceRefs>& places);
  Value bound_to(const Value& callable, const Value& object) const;
  Value call_value(State& state, const Site& site, const Value& callable,
                   const PlaceRefs& callable_places, const std::vector<Value>& arguments,
                   const std::vector<PlaceRefs>& places, Mode mode);
  const Summary& summary_for(const State& state, NodeId node, const Substitution& inputs,
                             Bindings& bindings);
  void known_numbers(NodeId node, const Summary& general, const Substitution& inputs,
                     Bindings& bindings);
  void remember(Remembered& known, const State& state, const Site& site, NodeId node, Mode mode,
                const Summary& summary, const Bindings& bindings, const Substitution& inputs);
  PlaceRefs places_of(const State& state, const std::vector<std::string>& paths,
                      const PlaceRefs& receiver, const std::vector<PlaceRefs>& arguments);
  void take_clears(State& after, StatementId id, const Summary& summary, const PlaceRefs& receiver,
                   const std::vector<PlaceRefs>& arguments, bool now);
  void add_filled(StatementId id, const PlaceRefs& targets, const Value& out);
  std::vector<Kept> kept_of(const State& state, const Site& site, const std::string& root,
                            const Summary& summary, const PlaceRefs& receiver,
                            const std::vector<PlaceRefs>& arguments);
  bool lasts(const Site& site, const PlaceRef& ref, const std::vector<PlaceRefs>& arguments) const;
  void merge_outcomes(State& state, StatementId id, const Outcomes& outcomes);
  void mark_opaque(State& state, StatementId id, const std::string& reason);

  // record.cpp
  void record_rows(State& state, const Site& site, const Value& result);
  void record_returned(State& state, const Value& value, const Location& where, StatementId id);
  void record_assign(State& state, const PlaceInfo& info, const PlaceRefs& receiver,
                     const Value& value, const Location& where, StatementId id,
                     const std::vector<Value>& keys = {});
  void record_filled(State& state, const facts::Operand& container, PlaceRefs places,
                     const Value& value, const Location& where, StatementId id);
  void record_filling(State& state, const Site& site);
  void record_read(const State& state, const models::Row& row, const Location& where);
  void record_effect(const Surroundings& around, Effect effect, StatementId id);
  void record_event(State& state, const models::Row& row, std::map<std::string, Value> roles,
                    const Location& where, StatementId id, uint32_t number, bool ignored);
  void record_call(const State& state, const Site& site, NodeId callee, const Bindings& bindings,
                   const Substitution& inputs, bool later);
  Surroundings surroundings(const State& state) const;
  std::map<std::string, Value> evaluate_roles(State& state, const Site& site,
                                              const models::Row& row, const Value& result,
                                              std::map<std::string, Location>* places);
  bool result_ignored(const Site& site) const;

  // guards.cpp
  void find_guards();
  struct Guard;
  void add_passed_within(Guard& guard, const EventSet& implied) const;
  void refresh_guards();
  std::vector<Fact> passing_facts(uint32_t block, size_t edge);
  void run_backward();
  PathEvents before_statement(StatementId id, PathEvents after) const;
  PathEvents over_edge(uint32_t block, size_t edge, PathEvents after) const;
  std::vector<int64_t> leaving_status(uint32_t block, size_t edge) const;
  void find_statuses();
  void find_caught();
  void pass_caught(State& state, const Site& site);

  Engine& engine_;
  const Linked& linked_;
  const NodeId node_;
  const Bindings& bindings_;
  const uint32_t unit_index_;
  const facts::Unit& unit_;
  const facts::Function& function_;
  const std::string name_;
  Shape shape_;
  uint32_t locals_, parameters_;
  std::vector<uint32_t> walkers_;       // parameters, by number of their walker
  std::vector<uint32_t> global_roots_;  // root - first_global_root() -> global
  std::vector<PlaceInfo> places_;
  std::vector<Value> initial_;

  std::vector<State> in_;             // per block
  std::vector<State> out_;            // per block, after its statements
  std::vector<State> first_, again_;  // `in_` of loop conditions: from before, from the loop
  std::vector<State> thrown_;         // per block, where an exception may leave it
  std::vector<uint32_t> visits_;
  uint32_t steps_ = 0;
  bool coarse_ = false;   // it costs so much that its values keep few levels
  bool gave_up_ = false;  // … and one of them had more
  bool widened_ = false;
  EventTable events_;
  std::map<std::tuple<StatementId, NodeId, bool>, Remembered> remembered_;

  // Per statement, from the latest visit.
  struct StatementEvents {
    EventSet must, may;
    std::map<std::string, EventSet> when;
    PathEvents success = EventSet{};
    bool opaque = false;
    bool followed = false;  // into a body, which may throw halfway
    // Places that the call may have filled through arguments, and what rows or callees say is
    // cleared where its result has a class.
    PlaceRefs filled;
    std::vector<std::tuple<std::string, PlaceRefs, std::vector<std::string>>> clears;
    std::vector<Tested> tested;  // what the result says of the call's operands
  };
  std::vector<StatementEvents> statement_events_;

  struct Guard {
    std::vector<std::string> kinds;  // "guard", "guard.401"
    std::vector<const GuardName*> names;
    EventId event = 0;
    EventSet all;  // of them all, by kind
  };
  std::map<std::pair<uint32_t, size_t>, Guard> guards_;  // block and passing edge
  // Edges on which a loop has looked at every character of what these lead through.
  std::map<std::pair<uint32_t, size_t>, std::vector<Walk>> walks_;
  // Statuses with which exceptions of a block are answered where they are caught.
  std::map<uint32_t, std::vector<int64_t>> caught_;
  std::map<StatementId, EventSet> passed_;        // by calls that came back, see pass_caught
  uint32_t block_ = 0;                            // that is visited
  std::vector<PathEvents> after_, status_after_;  // per block: at its end
  std::map<std::pair<uint32_t, size_t>, EventSet> edge_events_;  // implied by taking it
  std::vector<EventSet> may_after_;
  std::vector<bool> opaque_after_;

  bool recording_ = false;
  std::set<uint32_t> groundless_, grounded_;  // roots that hold what calls made, see held.h
  StatementId current_ = 0;                   // while recording
  std::set<std::pair<const models::Row*, Location>> recorded_reads_;
  bool detached_ = false;  // inside a callback that runs later
  std::vector<std::pair<SummaryEffect, StatementId>> effects_;
  std::vector<std::pair<SummaryCall, StatementId>> calls_;
  std::map<EventId, std::pair<uint32_t, EventId>> origins_;  // see Summary::origins
  std::set<std::string> called_inputs_, tested_inputs_, opaque_reasons_;
  std::map<std::string, std::vector<std::pair<std::string, std::set<std::string>>>> clears_when_;
};

}  // namespace tvaara::flow
