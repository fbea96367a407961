// Options of a build that nobody described: `#ifdef HAVE_EVHTP … #endif`.
//
// Idea: without a build, code behind an option is not compiled, and a whole server may stand there.
// So where code that uses a known library stands behind a name that only a build can define, the
// name is taken as defined, and that is told. What a name is: nothing in the tree defines it, and
// it is spelled like an option (HAVE_X, X_SUPPORT) or build files speak of it. Names of platforms,
// of compilers, and of builds for debugging and testing stay undefined. So does a name whose other
// side (`#else`) uses known libraries, too: either reading would lose something, which is told.
// A test for a header of C or POSIX (`#ifdef HAVE_INTTYPES_H`) with that header behind it is taken
// as passed: what such headers define (`PRId64`) is used without a test.
// A source that asks a name before it includes anything can only mean a build, or being included
// itself: there the default that the tree has for the name (`#ifndef X #define X 1`) counts.
// Files are read as text here; conditions that are not plain are no options.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "project/discover.h"

namespace tvaara::project {

// A line in a file of the tree.
struct OptionPlace {
  std::string file;
  size_t line = 0;
};

struct Option {
  std::string name;
  OptionPlace place;  // where a known library is used behind it; else where it is asked first
};

struct Default {
  std::string name, value;  // `value`: one word
};

struct Options {
  std::vector<Option> taken;      // taken as defined
  std::vector<Option> undecided;  // known libraries are used on both sides: not defined
  std::vector<Default> defaults;  // asked before any include, and the tree has one value for them
  std::vector<Option> left;       // not defined, no known library is used behind them
  size_t lines_left = 0;          // that stand behind these
};

// What known libraries are called in sources: their headers, and words of their functions.
struct LibraryNames {
  std::function<bool(const std::string& header)> header;
  std::function<bool(const std::string& word)> word;
};

// `files`: sources and headers, relative to the tree's root, that are compiled without a build.
Options find_options(const Tree& tree, const std::vector<std::string>& files,
                     const LibraryNames& known);

}  // namespace tvaara::project
