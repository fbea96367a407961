// Routes that a function tells apart itself, without a router.
//
// Idea: walk the function's branches with what they say of path and method, into the project's own
// functions that ask further. Every combination that is reached with a known path is a route: its
// handler is the one function that is called there, or the dispatcher itself. What the dispatcher
// does for other routes is not this route's: its blocks are known and the rest is left out.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "api/comparisons.h"
#include "api/lookup.h"
#include "api/paths.h"
#include "flow/flow.h"

namespace tvaara::api {

struct Dispatched {
  std::string method;  // in capitals, or ANY
  PathTemplate path;
  flow::Callable handler;
  Location where;  // the comparison with the path
  // By function of the way to the handler, the blocks that this route runs through.
  std::map<std::string, std::set<uint32_t>> blocks;
};

struct Dispatch {
  std::vector<Dispatched> routes;
  std::vector<Location> unread;  // comparisons of the path with a text that is not known
  bool limited = false;          // not all ways through it were looked at
  bool own_table = false;        // it looks the path up in a table whose rows are known otherwise
};

// `made`: the dispatcher makes an object per path; that method of its class is the handler.
Dispatch dispatch(const flow::Callable& dispatcher, const Lookup& lookup,
                  const models::Matcher& matcher, const std::map<uint32_t, Subject>& parameters,
                  const std::string& made);

// Finds the fields of the project's own records that hold path or method (`Call{request.target(),
// peer}`) and keeps them in `lookup`: who compares such a field dispatches as well.
void keep_fields(Lookup& lookup, const models::Matcher& matcher);

// The function asks a library for the path or the method by a call or a field: any library, any for
// the path alone, or one that nobody registers a dispatcher with.
enum class AskedOf : uint8_t { any, path, unregistered };
bool asks_for_path(const Lookup::Found& found, const Lookup& lookup, const models::Matcher& matcher,
                   AskedOf whom);

// Functions that ask a library for the path and compare it, and who asks nobody: where no
// registration names the dispatcher.
std::vector<flow::Callable> free_dispatchers(const Lookup& lookup, const models::Matcher& matcher);

// The way of this route, for an entry that runs along it alone.
flow::Ways ways_of(const Dispatched& route, const Lookup& lookup);

// What of a dispatcher's result is this route's.
void keep_route(flow::EntryResult& result, const Dispatched& route, const Lookup& lookup);

}  // namespace tvaara::api
