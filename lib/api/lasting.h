// What a handler looks at or changes that outlives the request.
//
// Idea: what a model names (a query, a file) is seen as an effect. Beside that there is the memory
// of the program: globals, and the fields of objects that were there before. A handler that touches
// neither gives everybody the same answer; one that changes neither changes nothing, whatever its
// method. Both are only said where every function it calls was read; in doubt it may do both.
//
// Conservative by choice: a reference to such a place counts as a change, whatever is done with it;
// a function without a body that no model names may do both, and so may one that uses a `void*`
// that it was handed. What remains: what lasts behind any other parameter (`connection->user_data`)
// is taken for the request's, a copied record for one without handles in it, and an object that a
// library makes for one of its own.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "flow/flow.h"
#include "models/models.h"

namespace tvaara::api {

struct Lasting {
  bool reads = true, changes = true;  // it does, or may
  bool looks = true;                  // it was seen to look at it, whatever else was met on the way
};

// Who overrides what, by identity.
using Overriders = std::map<std::string, std::vector<std::string>>;
Overriders overriders_of(const flow::Program& program);

Lasting lasting_of(const flow::Program& program, const models::Matcher& matcher,
                   const Overriders& overriders, const std::string& handler);

}  // namespace tvaara::api
