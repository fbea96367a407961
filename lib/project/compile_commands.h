// compile_commands.json: how a build compiles each file of the repository.
//
// Where they are looked for: databases.h. A compile database is untrusted input: it is only ever
// read, bounded, and what it says is passed to the front-end as arguments, never run.
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
  std::vector<CompileCommand> commands;  // sorted by file, one each
  size_t outside = 0;                    // entries for files outside of the root
  size_t more = 0;                       // further entries for the same file
  std::vector<std::string> problems;     // what could not be understood, and what was assumed
};

// The databases of `folder`: its own, those of its folders named build* and of the folders in
// these; in that order.
std::vector<std::string> compile_commands_in(const std::string& folder);
// The one of a build folder; an Error if it holds none.
Result<std::string> compile_commands_of_build(const std::string& build_folder);

// The folders above `root` that belong to its repository, the nearest first: up to the one that
// holds .git; none if none does.
std::vector<std::string> folders_above(const std::string& root);

// Of several entries for one file, the one with most defines counts: it shows most code. Unity
// files of build folders become their parts (unity.h); databases written for another place are
// read for this one (moved.h).
Result<CompileCommands> read_compile_commands(const std::string& path, const std::string& root);

// The words of a command line as a POSIX shell splits them: quotes and backslashes, no expansion.
std::vector<std::string> split_command(const std::string& command);

}  // namespace tvaara::project
