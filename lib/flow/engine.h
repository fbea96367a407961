// What the analysis of one function asks of the whole program.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "flow/held.h"
#include "flow/link.h"
#include "flow/own_names.h"
#include "flow/presumed.h"
#include "flow/summary.h"
#include "models/models.h"

namespace tvaara::flow {

// A settings row of kind "guard-names": what a place is after a guard that answered `status`.
struct GuardName {
  int64_t status = 0;
  std::string label;
  std::string unless;  // glob: a mere presence test of a value with this label proves nothing
};

// What a text without such a character cannot do: settings of kind "harmful-character".
struct HarmfulCharacter {
  int64_t character = 0;
  std::vector<std::string> clears;  // sink kinds
};

// Two such characters in a row; a function that looks for them deals with them: settings of kind
// "harmful-run".
using HarmfulRun = HarmfulCharacter;

class Engine {
 public:
  Engine(const std::vector<facts::Unit>& units, const models::ModelSet& models);

  const Linked& linked() const { return linked_; }
  const models::Matcher& matcher() const { return matcher_; }
  const std::vector<GuardName>& guard_names() const { return guard_names_; }
  // A glob, of settings of kind "open-labels": what anybody brings along or knows.
  // Globs of labels that the caller brings along.
  const std::vector<std::string>& open_labels() const { return open_labels_; }
  const std::vector<HarmfulCharacter>& harmful_characters() const { return harmful_characters_; }
  const std::vector<HarmfulRun>& harmful_runs() const { return harmful_runs_; }

  // Summaries, computed on demand; a function on the way (recursion) shows its latest state.
  const Summary& summary(NodeId id);
  // A copy of it that knows what it calls through its inputs, and which way its inputs lead.
  const Summary& specialized(NodeId id, const Bindings& bindings);
  // Whether one more copy for known numbers is worth it; if not, the summary for all of them does.
  bool knows_numbers(NodeId id, const Bindings& bindings) const;
  void summarize_all();

  // What a global holds if that never changes, else null.
  Value global_value(uint32_t global) const;
  // The same, or what initialisers and writers may put there, for entries.
  const std::map<uint32_t, Value>& global_values() const { return global_values_; }

  // Functions that globals hold which are called through them.
  const Bindings& global_bindings() const { return global_bindings_; }

  bool recursive(NodeId a, NodeId b) const { return component_of_[a] == component_of_[b]; }
  const std::vector<const models::Row*>& rows(uint32_t unit, facts::CalleeId callee,
                                              facts::TypeId receiver_type);
  const std::vector<NodeId>& constructors(const std::string& record, size_t arguments) const;
  std::string qualified_name(NodeId id) const;
  Callable callable(const std::string& identity, const std::string& fallback_name) const;

  // See held.h.
  bool asks_what_is_held(NodeId id) { return held_.asks(id); }

  const Presumed& presumed() const { return presumed_; }
  const OwnNames& own_names() const { return own_names_; }

  void note(const std::string& function, const std::string& what);
  // Functions that were called as values; they are no roots.
  std::set<NodeId> called_as_value;
  std::set<std::string> notes;
  size_t limits_reached = 0;

 private:
  void summarize(uint32_t component);
  bool stays(uint32_t global, const Value& initial) const;
  void collect_globals();
  void bind_globals();

  Linked linked_;
  models::Matcher matcher_;
  Held held_{*this};
  Presumed presumed_;
  OwnNames own_names_;
  std::vector<GuardName> guard_names_;
  std::vector<std::string> open_labels_;
  std::vector<HarmfulCharacter> harmful_characters_;
  std::vector<HarmfulRun> harmful_runs_;
  std::vector<std::unique_ptr<Summary>> summaries_;
  std::vector<uint32_t> component_of_;
  std::vector<bool> in_progress_;  // per component
  std::vector<uint32_t> stack_;    // components in progress, the innermost last
  std::map<std::pair<NodeId, Bindings>, std::unique_ptr<Summary>> specialized_;
  std::map<NodeId, uint32_t> specializations_;
  uint32_t specialization_depth_ = 0;
  std::map<uint32_t, Value> constant_globals_, global_values_;
  Bindings global_bindings_;
  std::map<std::tuple<uint32_t, facts::CalleeId, facts::TypeId>, std::vector<const models::Row*>>
      rows_;
  std::map<std::pair<std::string, size_t>, std::vector<NodeId>> constructors_;
};

}  // namespace tvaara::flow
