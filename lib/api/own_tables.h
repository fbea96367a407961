// Routers that a project wrote for itself: tables of paths and handlers that are filled at run
// time.
//
// Idea: who dispatches looks the request's path up in some table, a field of the project's own: it
// compares with what its rows hold, or searches its keys. Who writes a function and a text into
// that very table registers a route. Of a function that writes what it is handed, a row is made as
// a project would write it for its own registrar, so that flow follows what reaches it; where texts
// and functions are written down on the spot, they are the route.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "api/lookup.h"
#include "flow/flow.h"
#include "models/models.h"

namespace tvaara::api {

struct Model;

// The library that such rows are of.
inline constexpr const char* kOwnRouter = "own-router";

// Of a table of which other rows were read: it names several functions, or one without a body.
struct UnreadRow {
  std::string table;
  std::set<std::string> paths;
  Location where;
};

struct OwnTables {
  std::vector<models::Row> rows;                        // of functions that register
  std::vector<std::unique_ptr<flow::Effect>> written;   // routes that are written down on the spot
  std::vector<std::unique_ptr<flow::Effect>> constant;  // the same, in tables that are never filled
  std::set<std::string> dispatchers;                    // identities of who looks paths up
  std::set<Location> lookups;                           // where they do
  std::vector<UnreadRow> unread;
};

OwnTables own_tables(const Lookup& lookup, const models::Matcher& matcher);

// What every request to a dispatcher is asked on its way holds in the handlers of its table; what
// some are asked is not known of the others.
void add_checked_before(Model& model, const flow::Program& program, const Lookup& lookup,
                        const OwnTables& tables);

// Of what stands in constant tables, the routes that the dispatchers' own comparisons did not tell.
std::vector<const flow::Effect*> not_yet_routed(const OwnTables& tables, const Model& model,
                                                const flow::Program& program);

// Where rows stand whose paths are known from nothing else.
std::set<Location> unread_rows(const OwnTables& tables, const Model& model,
                               const flow::Program& program);

// The rows alone, before anything is solved.
models::Library own_registrars(const std::vector<facts::Unit>& units,
                               const models::ModelSet& models);

}  // namespace tvaara::api
