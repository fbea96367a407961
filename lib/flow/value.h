// Values of the abstract interpretation: immutable trees with a structural hash.
//
// Idea: a Value says where something comes from (atoms), what it may be (constants, texts,
// callables, object, comparison) and what its parts are (fields). Fields overlay the rest: what
// `fields` does not hold is *projected* from the atoms, so an unread object stays one input atom.
//
// Terms: *key*: one step of an access path as text: ".name", "[name]", "[*]" (any element), "*"
// (dereference, an identity). *access path*: root ("p0", "this", "g3") and keys: "p0.body[id]".
// A null Value means "not assigned yet" and is the neutral element of `join`.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "flow/flow.h"

namespace tvaara::flow {

using Keys = std::vector<std::string>;

// Sorts, bounds, hashes: every Value of the engine is made here.
Value make_value(ValueData data);
bool same(const Value& a, const Value& b);
// What making values has cost so far, in values and atoms: like steps, it depends on the input
// alone.
uint64_t& value_work();

// ---- leaves
Value label_value(Atom atom);
Value input_value(const std::string& access_path);
Value opaque_value(const std::string& reason);
Value constant_value(facts::ConstantKind kind, int64_t integer, const std::string& text,
                     const Location& where, const std::string& function);
Value boolean_value(bool value);
Value empty_value();  // default-constructed: null, and the empty text

// A label's name that is still an input of the function: known once a caller gives it.
std::string symbolic_name(const std::string& access_path);
bool is_symbolic_name(const std::string& name);

// ---- combination
Value join(const Value& a, const Value& b);
Value widen(const Value& old_value, const Value& new_value);  // join that forgets what may grow
// All atoms of the values, as something derived from them: nothing else is known of it.
Value derived(const std::vector<Value>& from);
// Those that come out where the value goes: a yes or no does not carry what was compared.
std::vector<Atom> carried_atoms(const Value& value);
Value map_children(const Value& value, const std::function<Value(const Value&)>& change);
Value map_atoms(const Value& value, const std::function<bool(Atom&)>& change);  // false: dropped
Value without_exactness(const Value& value);
Value with_hop(const Value& value, const Location& where, const std::string& message);
Value with_atom(const Value& value, Atom atom);
Value with_atom_throughout(const Value& value, const Atom& atom);  // and to all of its fields
// `kinds`: sink kinds, "label:NAME" (removes the label) or "*".
Value cleared(const Value& value, const std::vector<std::string>& kinds);
std::set<std::string> cleared_of_all(const Value& value);  // what every atom in it is cleared of
Value typed(const Value& value, facts::TypeKind kind);
bool arithmetic(facts::TypeKind kind);
Value flat(const Value& value);  // its atoms and constants alone
// The same, and opaque for the reason of `limit` if it was more than that.
Value flattened(const Value& value, const char* limit);
Value no_deeper(const Value& value, uint32_t depth, const char* limit);  // … below so many levels

// ---- structure
Value project(const Value& value, const std::string& key);
Value project_all(Value value, const Keys& keys);
// The value with `child` at `keys`; weak: what was there stays possible.
Value with_path(const Value& base, std::span<const std::string> keys, const Value& child,
                bool weak);

// ---- access paths
struct AccessPath {
  std::string root;
  Keys keys;
};
AccessPath parse_access_path(std::string_view text);
std::string element_key(std::string_view name);  // "[name]"; "[*]" if empty

// ---- outcomes of tests
// What the value can be, as return classes; empty if unknown. A string is '"' and its text.
std::vector<std::string> classes_of(const Value& value);

// Whether it is true, not null, not empty; nullopt if that is not known.
std::optional<bool> truth_of(const Value& value);

struct Outcome {  // what a branch edge says about a tested value
  enum class Kind { truthy, falsy, is, is_not, at_least, at_most } kind = Kind::truthy;
  std::string value;  // class of `is` and `is_not`, the number of `at_least` and `at_most`
  Outcome negated() const;
  bool allows(const std::string& value_class) const;  // "" (unknown) is always possible
  bool forces(const std::string& value_class) const;  // no other class is possible
  bool tests_truth() const { return kind == Kind::truthy || kind == Kind::falsy; }
};
Outcome equal_to(const std::string& value_class);
// Of `value OP number`, where it is true; nullopt: not a comparison of sizes.
std::optional<Outcome> compared_with(const std::string& op, int64_t number);
// The value as it is where the outcome holds; null if it cannot hold.
Value refined(const Value& value, const Outcome& outcome);

// The access paths of all input atoms in it.
void collect_inputs(const Value& value, std::set<std::string>& out);

// Atoms sorted and merged.
void add_atoms(std::vector<Atom>& into, const std::vector<Atom>& more, bool exact);

}  // namespace tvaara::flow
