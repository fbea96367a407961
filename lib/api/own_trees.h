// Trees of path segments in nested constants: `{"users", list, {{"*", one}, {"me", self}}}`.
//
// Idea: a node holds a segment of the path, functions, and a list of nodes like itself. What stands
// above a node is before it in the path, so that each function in it is a route. Where nodes hold a
// function for each method, the fields are called like these: `get_handler`, `onPost`. A node with
// another function beside these (a guard?) is told as one that was not read.
#pragma once

#include <string>
#include <vector>

#include "api/lookup.h"

namespace tvaara::api {

struct TreeRoute {
  std::string record;    // of the nodes
  std::string path;      // "/users/{1}"
  std::string method;    // empty: any
  std::string function;  // identity; empty if what answers there could not be read
  Location where;        // of the node
};

// The routes of all trees that the initialiser of a global makes.
std::vector<TreeRoute> trees_of(const Lookup::Found& initializer);

}  // namespace tvaara::api
