// Whether a function asks anything that the server holds.
//
// Idea: who checks a credential compares it with something that the caller cannot bring along: a
// table of sessions, a key, a file. A function that reads nothing but its arguments decides by what
// the caller wrote, whatever its name says. Such a thing is a field of an object, a global, a store
// that it is handed, what a library gives out (a source that is not the request, work in a
// database, a certain event), a field of a library's object that no row names, or a whole text or
// large number that is compared. What cannot be seen may be one.
#pragma once

#include <set>
#include <vector>

#include "flow/link.h"
#include "models/models.h"

namespace tvaara::flow {

class Engine;

class Held {
 public:
  explicit Held(Engine& engine) : engine_(engine) {}
  // False only if the bodies of it and of all it calls were seen.
  bool asks(NodeId id);

 private:
  void solve();
  bool asks_itself(NodeId id) const;
  bool asks_field(const facts::Unit& unit, const facts::Function& function,
                  const facts::Place& place) const;
  bool compares_held(uint32_t unit, const facts::Function& function,
                     const std::set<facts::Index>& known, const facts::Call& call) const;
  bool call_asks(uint32_t unit, const facts::Call& call) const;
  bool library_asks(const facts::Unit& unit, const facts::Callee& callee,
                    const std::vector<const models::Row*>& rows, const facts::Call& call) const;

  Engine& engine_;
  std::vector<char> asks_;  // per node, once solved
};

}  // namespace tvaara::flow
