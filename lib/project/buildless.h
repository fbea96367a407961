// Compile commands for sources that no build describes.
//
// Idea: what a compiler must be told is in the tree itself. The #include lines of sources and
// headers are read as text and matched by suffix against the headers of the tree; the folder that
// makes one resolve becomes an include directory of every unit that reaches that line. The header
// nearest to the includer wins. Quoted includes become -iquote, which no <…> ever looks into;
// a folder that holds a header of a system's name is searched after the system's.
// Defines are taken from CMake files where they stand plainly, outside of any condition, and the
// standard from any build file (standard.h). A compile_flags.txt says all of it itself.
// What it cannot do: generated headers, conditions, include paths that climb by macros.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "project/compile_commands.h"
#include "project/discover.h"

namespace tvaara::project {

// One command for each of `sources` (relative to tree.root), in their order. `options`: further
// names to define (options.h).
std::vector<CompileCommand> infer_commands(const Tree& tree,
                                           const std::vector<std::string>& sources,
                                           const std::vector<std::string>& options = {});

// How one file is compiled, as clangd finds it: by the database's entry; a header as the source
// that goes with it (same name, near it); else inferred. `file` is relative to tree.root.
CompileCommand command_for(const std::string& file, const Tree& tree,
                           const std::vector<CompileCommand>& database,
                           const std::vector<std::string>& options = {});

// For each of `files`: the files of the tree that it reads by `#include` lines, itself among them.
// Conditions are not evaluated, so it may be more than a compiler reads.
std::vector<std::set<std::string>> includes_reached(const Tree& tree,
                                                    const std::vector<std::string>& files);

// What any of them reads.
std::set<std::string> reached_from(const Tree& tree, const std::vector<std::string>& files);

// The files that `#include` lines name, in order: text and whether in angle brackets. Comments are
// skipped, conditions are not evaluated.
struct Include {
  std::string name;
  bool angled = false;
};
std::vector<Include> includes_of(const std::string& content);

// Definitions of a CMakeLists.txt for everything below it, as "NAME" or "NAME=VALUE".
std::vector<std::string> plain_definitions(const std::string& content);

}  // namespace tvaara::project
