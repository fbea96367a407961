// Linking: units become one program.
//
// Idea: like a linker, functions are known by identity. A function of a header that several units
// lowered to the same body is one node; different bodies under one identity are variants, all of
// which a call may mean. Calls through a virtual method may mean every override of it. The strongly
// connected components of the call graph, callees first, are the order in which to summarise.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/source.h"
#include "facts/facts.h"

namespace tvaara::flow {

using NodeId = uint32_t;

struct Node {  // a function with a body
  uint32_t unit = 0;
  const facts::Function* function = nullptr;
  std::vector<NodeId> callees;  // may be called, or are handed out as callables; sorted
  bool called = false;          // by another component
};

struct Targets {
  std::vector<NodeId> nodes;
  bool cut = false;       // more than limits::kMaxCallTargets
  bool declared = false;  // of the repository, but no body was seen
};

class Linked {
 public:
  explicit Linked(const std::vector<facts::Unit>& units);

  const std::vector<facts::Unit>& units() const { return units_; }
  const std::vector<Node>& nodes() const { return nodes_; }
  const std::vector<std::vector<NodeId>>& components() const { return components_; }
  const std::vector<NodeId>& by_identity(const std::string& id) const;
  Targets targets(uint32_t unit, const facts::Callee& callee, bool is_virtual) const;
  // Those of a virtual call's targets that are meant if the object is known to be a `record`.
  std::vector<NodeId> dispatched(const std::vector<NodeId>& targets,
                                 const std::string& record) const;
  // Some method of it can be overridden, or is an override.
  bool is_polymorphic(const std::string& record) const { return polymorphic_.contains(record); }
  // A number for the global, equal in all units: "g3" is its root.
  uint32_t global(uint32_t unit, facts::Index index) const { return globals_[unit][index]; }
  size_t global_count() const { return global_ids_.size(); }
  // Defined outside of the repository: streams, library state. What is written there is not kept.
  bool is_external_global(uint32_t global) const { return external_globals_.contains(global); }
  bool is_exception(uint32_t global) const { return global == exception_; }
  const std::set<uint32_t>& written_globals() const { return written_globals_; }
  // Not written but with these numbers, which are stored as they stand.
  const std::set<int64_t>& stored_numbers(uint32_t global) const;
  const std::vector<std::string>& variants() const { return variants_; }  // identities, for notes

  Location location(uint32_t unit, facts::RangeId range) const;
  bool is_record_in_root(const std::string& name) const { return root_records_.contains(name); }
  const facts::Record* record(const std::string& name, uint32_t* unit) const;

 private:
  void collect(uint32_t unit);
  void collect_globals(uint32_t unit);
  bool store_number(uint32_t unit, const facts::Function& function,
                    const facts::Statement& statement);
  void connect(NodeId id);
  void find_components();

  const std::vector<facts::Unit>& units_;
  std::vector<Node> nodes_;
  std::unordered_map<std::string, std::vector<NodeId>> by_id_;
  std::unordered_map<std::string, std::vector<NodeId>> overriders_;
  std::set<std::string> declared_;  // identities of the repository
  std::set<std::string> root_records_;
  std::set<std::string> polymorphic_;
  std::unordered_map<std::string, std::pair<uint32_t, facts::Index>> records_;
  std::vector<std::vector<uint32_t>> globals_;
  std::map<std::string, uint32_t> global_ids_;
  std::set<uint32_t> external_globals_;
  uint32_t exception_ = 0xffffffff;     // facts::kExceptionInFlight
  std::set<uint32_t> written_globals_;  // outside of initialisers
  std::map<uint32_t, std::set<int64_t>> stored_numbers_;
  std::vector<std::vector<NodeId>> components_;
  std::vector<std::string> variants_;
};

}  // namespace tvaara::flow
