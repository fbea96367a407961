// All compile databases that speak for a tree, as one list of commands.
//
// Idea: clangd looks for the database of a file in the folders above it, and in their folders named
// build*. A tree may hold several (one per service, one per configuration), so they are all found
// that way and merged. For each file the database nearest above it counts; in one place the folder
// itself before build*, these by name. A database that lies elsewhere counts after those: what it
// says beats a guess. What it cannot do: read databases of build folders outside of the tree that
// nobody names (-p does).
#pragma once

#include <string>
#include <vector>

#include "project/compile_commands.h"
#include "project/discover.h"

namespace tvaara::project {

struct Problem {
  std::string database, text;
};

struct Databases {
  std::vector<std::string> paths;        // absolute, in the order in which they were found
  std::vector<CompileCommand> commands;  // sorted by file, one each
  size_t outside = 0;                    // entries for files outside of the root
  std::vector<Problem> problems;         // what could not be understood, and what was assumed
};

// Only the one in `build_folder` if that is given; then it must be there and readable.
Result<Databases> read_databases(const Tree& tree, const std::string& build_folder);

}  // namespace tvaara::project
