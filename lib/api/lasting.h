// What a handler looks at or changes that outlives the request.
//
// Idea: what a model names (a query, a file) is seen as an effect. Beside that there is the memory
// of the program: globals, and the fields of objects that were there before. A handler that touches
// neither gives everybody the same answer; one that changes neither changes nothing, whatever its
// method. Both are only said where every function it calls was read; in doubt it may do both.
//
// Conservative by choice: a reference to such a place counts as a change, whatever is done with it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "flow/flow.h"

namespace tvaara::api {

struct Lasting {
  bool reads = true, changes = true;  // it does, or may
};

// Who overrides what, by identity.
using Overriders = std::map<std::string, std::vector<std::string>>;
Overriders overriders_of(const flow::Program& program);

Lasting lasting_of(const flow::Program& program, const Overriders& overriders,
                   const std::string& handler);

}  // namespace tvaara::api
