// Tables of routes: which path, method and handler stand in one row.
//
// Idea: a loop over `{{"/a", list_a}, {"/b", list_b}}` registers every path with every handler as
// far as values alone can tell. But each text knows where its literal stands, and what stands in
// the same pair of braces belongs together.
#pragma once

#include <string>
#include <vector>

#include "flow/flow.h"

namespace tvaara::api {

// What else stands in the innermost braces (or constructor call) around a literal.
struct TableRow {
  std::vector<std::string> functions;  // identities of functions and lambdas
  std::vector<std::string> words;      // texts and names of constants
  Location where;                      // unknown: the literal stands in no table
};

TableRow table_row(const flow::Program& program, const Location& literal);

}  // namespace tvaara::api
