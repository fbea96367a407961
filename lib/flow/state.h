// What is known at one point of a function.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "flow/eventset.h"
#include "flow/value.h"

namespace tvaara::flow {

// Copies are cheap and frequent (one per edge); changes are rare.
class SharedEvents {
 public:
  const EventSet& operator*() const { return *set_; }
  const EventSet* operator->() const { return set_.get(); }
  EventSet& change() {
    set_ = std::make_shared<EventSet>(*set_);
    return *std::const_pointer_cast<EventSet>(set_);
  }
  void replace(EventSet set) { set_ = std::make_shared<EventSet>(std::move(set)); }
  bool shares(const SharedEvents& other) const { return set_ == other.set_; }

 private:
  std::shared_ptr<const EventSet> set_ = std::make_shared<EventSet>();
};

// For a variable and each class it may have here: the events that then have happened beside
// State::must. It keeps apart what a join would mix: `ok = false; if (c) { check(); ok = true; }`.
using Implied = std::map<std::string, EventSet>;

// For a variable and each class: roots that are then cleared, and of what:
// `for (x : allowed) if (s == x) ok = true;` clears `s` where `ok` is true.
using ImpliedClears = std::map<std::string, std::map<uint32_t, std::set<std::string>>>;

struct State {
  bool reachable = false;
  std::vector<Value> values;  // per root; null: not assigned
  SharedEvents must, may;
  std::map<uint32_t, Implied> implied;
  std::map<uint32_t, ImpliedClears> implied_clears;  // of variables in `implied`
  bool opaque = false;  // a call that could not be followed lies on some path to here
};

}  // namespace tvaara::flow
