// Events at a point of a function: sets of instances, by number in the function's event table.
//
// *must*: for each kind that happened on every path, the places that may have established it; at a
// merge the kinds are intersected and the places united. *may*: everything on some path.
//
// Sets are copied at every branch and call, so they are one flat sorted vector of (kind, instance).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "flow/flow.h"

namespace tvaara::flow {

using EventId = uint32_t;
using KindId = uint32_t;

// Kinds by number, for the whole process; numbers order nothing that is seen outside.
KindId kind_id(std::string_view name);
const std::string& kind_name(KindId id);

// The one kind of which the last instance on a path replaces the earlier ones.
inline constexpr const char* kStatusEvent = "response.status";
KindId status_kind();
// A branch one side of which leaves. Two different tests on two paths are no common test, so
// within sets the kind names the branch: "guard@FILE:LINE:COLUMN:SIDE". "guard.STATUS", if the
// leaving side answers with an error, is a kind like others.
inline constexpr const char* kGuardEvent = "guard";
KindId public_kind(KindId kind);  // without what follows '@'
bool is_plain_guard(KindId kind);

class EventSet {
 public:
  using Item = std::pair<KindId, EventId>;

  bool empty() const { return items_.empty(); }
  auto begin() const { return items_.begin(); }
  auto end() const { return items_.end(); }
  std::span<const Item> of(KindId kind) const;
  bool contains(KindId kind) const { return !of(kind).empty(); }

  void add(KindId kind, EventId id);
  void add(const EventSet& more);   // both happened
  void then(const EventSet& more);  // the same, but a later status replaces an earlier one
  EventSet renumbered(const std::vector<EventId>& ids) const;
  template <typename Number>
  EventSet mapped(Number number) const {
    std::vector<Item> items;
    items.reserve(items_.size());
    for (const auto& [kind, id] : items_) items.push_back({kind, number(id)});
    return sorted(std::move(items));
  }
  void bound();                     // plain guards to limits::kMaxGuardsPerSummary
  auto operator<=>(const EventSet&) const = default;

  friend EventSet intersect(const EventSet& a, const EventSet& b);

 private:
  static EventSet sorted(std::vector<Item> items);
  std::vector<Item> items_;
};

EventSet intersect(const EventSet& a, const EventSet& b);

using PathEvents = std::optional<EventSet>;  // nullopt: no successful path, so anything holds
PathEvents intersect(const PathEvents& a, const PathEvents& b);

// Instances of one function (or entry), each known by where it comes from, so that visiting a
// statement again does not add a second one.
class EventTable {
 public:
  // statement; origin (0: a row, else callee + 1); number within the origin
  using Key = std::tuple<uint32_t, uint32_t, uint32_t>;
  EventId add(const Key& key, EventInstance instance);
  const EventInstance& at(EventId id) const { return instances_[id]; }
  EventInstance& at(EventId id) { return instances_[id]; }
  size_t size() const { return instances_.size(); }

  // The constant statuses among the set's status instances; empty if there is none or one of them
  // is not a constant.
  std::vector<int64_t> statuses(const EventSet& set) const;
  // All paths have answered, and each with an error.
  bool failing(const EventSet& set) const;

 private:
  std::vector<EventInstance> instances_;
  std::map<Key, EventId> ids_;
};

}  // namespace tvaara::flow
