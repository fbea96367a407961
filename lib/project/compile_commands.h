// compile_commands.json: how a build compiles each file of the repository.
//
// Found as clangd finds it. A compile database is untrusted input: it is only ever read, bounded,
// and what it says is passed to the front-end as arguments, never run.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace tvaara::project {

struct CompileCommand {
  std::string file;                    // relative to the root
  std::string directory;               // absolute
  std::vector<std::string> arguments;  // [0] is the compiler as written
  bool inferred = false;               // no database says so (buildless.h)
};

struct CompileCommands {
  std::string path;                      // of the database; empty: none was found
  std::vector<CompileCommand> commands;  // sorted by file, one each
  size_t outside = 0;                    // entries for files outside of the root
  size_t more = 0;                       // further entries for the same file
  std::vector<std::string> problems;     // entries that could not be understood
};

// The database in `build_folder` (an Error if there is none), or else in `root`, its folders named
// build*, and the same of the folders above up to the one that holds .git; empty if none is found.
Result<std::string> find_compile_commands(const std::string& root, const std::string& build_folder);

// Of several entries for one file, the one with most defines counts: it shows most code.
Result<CompileCommands> read_compile_commands(const std::string& path, const std::string& root);

// The words of a command line as a POSIX shell splits them: quotes and backslashes, no expansion.
std::vector<std::string> split_command(const std::string& command);

}  // namespace tvaara::project
