// Whom requests come in by before they reach dispatchers of the project's own, and what is checked
// there.
//
// Idea: who calls a dispatcher, and who calls these, up to functions that nobody calls: what each
// of those does on every way holds in the handlers. Where a function is handed out, or there are
// too many, somebody else may come in: then nothing is granted, and that is said.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "api/lookup.h"
#include "flow/flow.h"

namespace tvaara::api {

struct Model;

// The way of requests to dispatchers: who calls them, up to those that nobody calls, or that are
// handed out to be called (`server.on_request = dispatch`).
struct Way {
  std::vector<flow::Callable> tops;
  bool whole = true;                // these are all
  bool called = false;              // one that is handed out is called by others, too
  std::set<std::string> functions;  // names of all on the way, and of those that they call
  std::set<std::string> leading;    // identities of who calls or hands out one of these
};

Way way_to(const Lookup& lookup, const std::set<std::string>& dispatchers);

// What happens on the way of every request, and who checks something for some only.
struct CheckedBefore {
  flow::Events always;
  std::string sometimes;  // "what NAME checks first", or ""
};

CheckedBefore checked_before(const Model& model, const flow::Program& program, const Way& way);

}  // namespace tvaara::api
