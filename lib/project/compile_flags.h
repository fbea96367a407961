// compile_flags.txt: one flag a line, for every source below the folder it lies in.
//
// As clangd reads it: the file nearest above a source counts. It is untrusted input like a compile
// database: what it says is passed to the front-end as arguments, never run.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "project/compile_commands.h"

namespace tvaara::project {

class CompileFlags {
 public:
  explicit CompileFlags(const std::string& root);

  // `file` is relative to the root; nothing if no file of flags lies above it.
  std::optional<CompileCommand> command_for(const std::string& file);

 private:
  struct Flags {
    std::string folder;  // absolute; empty: there are none
    std::vector<std::string> words;
  };
  const Flags& in(const std::string& folder);
  const Flags& above(const std::string& folder);

  std::string root_;
  std::vector<std::string> beyond_;  // folders above the root that count
  std::map<std::string, Flags> by_folder_;
};

}  // namespace tvaara::project
