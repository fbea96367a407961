// What reaches what, and what must happen on the way: the interface of the flow engine.
//
// Idea: every function gets a *summary*, computed bottom-up over the call graph: symbolic values
// over its inputs (parameters, receiver, globals) for what it returns and writes, and a list of
// *effects* (model rows that matched a call, with the values of their roles). At a call the
// callee's summary is instantiated with the caller's values, so that an effect deep inside a
// wrapper becomes known at the place where its inputs are known. Each effect carries the events
// that must have happened before it and must happen after it on every successful path.
//
// Terms: *atom*: one origin of a value (a label such as request.query, or an input of the function
// being summarised). *cleared*: sink kinds for which the value was sanitised. *template*: the text
// of a string as literal pieces and holes. *event*: something that happened (a model row of section
// events, or a guard). *guard*: a branch one side of which leaves the handler.
#pragma once

#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/source.h"
#include "facts/facts.h"
#include "models/models.h"

namespace tvaara::flow {

struct ValueData;
using Value = std::shared_ptr<const ValueData>;  // never null in results; see no_value()

// A step of a trace, origin first.
struct Hop {
  Location where;
  std::string message;  // "`id` from the query", "passed to find_order", "returned", …
};

// The way of a value so far. Copies share it: values are copied far more often than they move on.
class Trace {
 public:
  size_t size() const { return hops_ ? hops_->size() : 0; }
  bool empty() const { return size() == 0; }
  const Hop* begin() const { return hops_ ? hops_->data() : nullptr; }
  const Hop* end() const { return begin() + size(); }
  const Hop& back() const { return hops_->back(); }
  // What would make it longer than limits::kMaxCallDepth is left out.
  void append(const Hop* first, const Hop* last);

 private:
  std::shared_ptr<const std::vector<Hop>> hops_;
};

// Among what an atom is cleared of: its number has a smallest, a largest size. Only both together
// mean something.
inline constexpr char kBoundedBelow[] = "number.below";
inline constexpr char kBoundedAbove[] = "number.above";

// … it is a number that was read from a text, so that no text can hold more of it than a number.
inline constexpr char kNoText[] = "text";

struct Atom {
  enum class Kind : uint8_t {
    label,  // comes from a source row, or was named by a guard ("principal")
    input,  // symbolic: an input of the function summarised (never in entry results)
    opaque  // something may be in it that could not be followed; `name` says why
  };
  Kind kind = Kind::label;
  std::string label;  // "request.query"; input: access path as text ("p0.body", "this.db")
  std::string name;   // parameter, header or key name if known; "" otherwise
  Location origin;    // where the source row matched
  std::set<std::string> cleared;  // sink kinds (or "*")
  bool exact = true;  // the value itself, not derived from it (an index, a length, a copy is not)
  bool numeric = false;   // came through an arithmetic type: it cannot carry text
  bool presumed = false;  // a label that names alone tell: see flow/presumed.h
  Trace hops;             // shortest known

  bool bounded() const {
    return numeric && cleared.contains(kBoundedBelow) && cleared.contains(kBoundedAbove);
  }
  bool sanitized() const {  // of something, or bounded
    return cleared.size() > cleared.count(kBoundedBelow) + cleared.count(kBoundedAbove) +
                                cleared.count(kNoText) ||
           bounded();
  }
};

struct Piece {  // of a string template
  bool literal = true;
  std::string text;  // literal
  Value hole;        // else
};
struct Template {
  std::vector<Piece> pieces;
  Location origin;       // of its first literal piece
  std::string function;  // qualified name of the function it is written in
  bool complete = true;  // false: more text may follow or precede that is not known
};

// Handle of a library with parts that later calls added ("sql.statement": text, bind …).
struct Part {
  std::string name;  // "text", "bind"
  Value key, value;  // key: index or name if the part has one (may be null)
  Location where;
};
struct Object {
  std::string kind;
  Location origin;  // where it was created: the identity of the object
  std::vector<Part> parts;
};

struct Callable {        // a function value
  std::string function;  // identity (facts::Function::id)
  std::string name;      // qualified
  Location where;        // of the function's name, or `[`
  Value captures;        // closure or bound arguments; may be null
};

struct Comparison {  // how a boolean came about
  std::string op;    // "==", "!=", "<", "!", "call:NAME", "truth"
  std::vector<Value> operands;
};

struct PlaceRef {  // a place of the function being analysed; see flow/value.h
  uint32_t root = 0;
  std::vector<std::string> keys;
  auto operator<=>(const PlaceRef&) const = default;
};

struct ValueData {
  std::vector<Atom> atoms;
  std::vector<facts::Constant> constants;   // possible constants, if nothing else is possible
  std::vector<std::string> constant_texts;  // parallel to constants: string contents or name
  std::vector<Template> templates;          // possible texts; empty: not a known text
  std::vector<Callable> callables;
  std::shared_ptr<const Object> object;  // may be null
  std::vector<Comparison> comparisons;   // of booleans
  std::map<std::string, Value> fields;   // structured values: ".name", "[name]", "[*]"
  facts::TypeKind type = facts::TypeKind::unknown;
  bool engaged = false;  // known not to be null, empty or false

  // For the engine alone (flow/value.h); results never hold places.
  std::vector<PlaceRef> refers;  // places of the function analysed it points to
  bool symbolic = false;         // an input atom is somewhere in it
  bool has_places = false;       // `refers` is not empty somewhere in it
  uint32_t depth = 0;            // levels of values below it
  uint32_t weight = 0;           // values and atoms in it, each as often as it is met
  uint64_t hash = 0;             // of all of it but traces; set by make_value
  std::string made_as;           // the class it was constructed as, if known

  bool has_label(std::string_view glob) const;  // any atom (fields included) with such a label
  bool opaque() const;                          // some atom is opaque
};
Value no_value();

// All atoms of a value and of its fields, pieces and parts; equal ones once.
std::vector<Atom> all_atoms(const Value& value);

struct Frame {           // one call on the way from the entry to the effect, outermost first
  std::string function;  // qualified name of the calling function
  Location where;        // the call
};

// Events known at a point. For each kind: every instance that may have established it.
struct EventInstance {
  std::string kind;  // model row's event, or "guard.STATUS" ("guard.401"), "guard"
  std::map<std::string, Value> roles;  // evaluated roles; guards: "tested"
  Location where;
  std::string function;  // qualified name
  bool ignored_result = false;
  bool passes_if = true;  // guards: the side that goes on
};
// Reads like a vector of instances. Lists and instances are shared: the same events surround many
// effects.
class EventList {
 public:
  using Shared = std::vector<std::shared_ptr<const EventInstance>>;

  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = EventInstance;
    using difference_type = std::ptrdiff_t;
    using pointer = const EventInstance*;
    using reference = const EventInstance&;
    explicit Iterator(Shared::const_iterator at = {}) : at_(at) {}
    reference operator*() const { return **at_; }
    pointer operator->() const { return at_->get(); }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    Iterator operator++(int) {
      Iterator old = *this;
      ++at_;
      return old;
    }
    bool operator==(const Iterator&) const = default;

   private:
    friend class EventList;
    Shared::const_iterator at_;
  };
  using const_iterator = Iterator;
  using value_type = EventInstance;

  EventList() = default;
  explicit EventList(Shared instances)
      : instances_(std::make_shared<const Shared>(std::move(instances))) {}
  Iterator begin() const { return Iterator(instances_->begin()); }
  Iterator end() const { return Iterator(instances_->end()); }
  size_t size() const { return instances_->size(); }
  bool empty() const { return instances_->empty(); }
  const EventInstance& operator[](size_t i) const { return *(*instances_)[i]; }
  const EventInstance& at(size_t i) const { return *instances_->at(i); }
  const EventInstance& front() const { return *instances_->front(); }
  const EventInstance& back() const { return *instances_->back(); }
  void push_back(EventInstance instance) {
    Shared all = *instances_;
    all.push_back(std::make_shared<const EventInstance>(std::move(instance)));
    instances_ = std::make_shared<const Shared>(std::move(all));
  }
  void insert(Iterator before, Iterator first, Iterator last) {
    Shared all = *instances_;
    Shared more(first.at_, last.at_);  // may be our own
    all.insert(all.begin() + (before.at_ - instances_->cbegin()), more.begin(), more.end());
    instances_ = std::make_shared<const Shared>(std::move(all));
  }

 private:
  static const std::shared_ptr<const Shared>& none() {
    static const std::shared_ptr<const Shared> empty = std::make_shared<const Shared>();
    return empty;
  }
  std::shared_ptr<const Shared> instances_ = none();
};
using Events = std::map<std::string, EventList>;

// A model row matched a statement that is reached from the entry.
struct Effect {
  const models::Row* row = nullptr;
  std::string callee;  // qualified name as called
  std::string receiver_type;
  std::string function;  // qualified name of the function it stands in
  std::string function_id;
  Location where;                      // the call (or assignment)
  std::map<std::string, Value> roles;  // by Role::name; several positions of one name are joined
  std::map<std::string, Location> role_places;  // ranges of the role's expressions
  std::vector<Frame> frames;                    // from the entry down; empty if in the entry itself
  Events before;      // must have happened on every path from the entry to here
  Events before_may;  // on some path
  Events after;       // must happen on every successful path from here on
  Events after_may;
  bool result_ignored = false;   // the returned value is never read
  bool opaque_before = false;    // a call that could not be followed lies before it …
  bool opaque_after = false;     // … after it, so that absence of an event is unknown
  bool on_failing_path = false;  // only reached on paths that answer with an error status
};

// What happens when a function runs from its entry with the given labels on its parameters.
struct EntryResult {
  std::string function;                     // identity
  std::vector<Effect> effects;              // sorted by place
  Events must;                              // on every successful path from entry to normal exit
  std::map<std::string, Events> must_when;  // by returned constant: "true", "false", "null",
                                            // "nonnull", an enumerator's qualified name
  bool opaque = false;                      // a limit was reached or a callee unseen on some path
  std::vector<std::string> opaque_reasons;
};

// Labels put on an entry's inputs before it is solved.
struct EntryInput {
  std::string access_path;  // "p0", "p1.body"
  std::string label, name;
};

// By identity of a function, the places of it that are run through. What is called elsewhere in it
// is not met; functions that are not named run through all of theirs.
using Ways = std::map<std::string, std::vector<Location>>;
bool within(const Location& outer, const Location& inner);

struct ProgramStats {
  size_t functions = 0, with_body = 0, effects = 0, limits_reached = 0;
  std::vector<std::string> notes;  // limits reached, by function
};

// Units linked by identity, with summaries. Solving is done once, by the constructor.
class Program {
 public:
  Program(std::vector<facts::Unit> units, const models::ModelSet& models);
  ~Program();
  Program(Program&&) noexcept;

  const std::vector<facts::Unit>& units() const;
  // Effects of every function that nobody in the program calls (main, callbacks unknown to models,
  // library functions) and of initialisers of globals, each as its own entry: registrations,
  // listeners and flows outside of handlers are found here.
  const std::vector<EntryResult>& roots() const;
  // Solves one function as an entry (a handler or middleware) with labels on its parameters and
  // bound captures; where ways are given, along these alone.
  EntryResult entry(const Callable& callable, const std::vector<EntryInput>& inputs,
                    const Ways& ways = {}) const;
  const facts::Function* function(const std::string& identity, const facts::Unit** unit) const;
  ProgramStats stats() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tvaara::flow
