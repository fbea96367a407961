// What of a compile command matters to parsing, and nothing else of it.
//
// Idea: a compile command of a scanned repository is untrusted input. It is therefore not handed
// on with the dangerous flags taken out, but rebuilt from the flags known to matter for parsing
// (an allow list over Clang's own option table). Plugins, outputs, dependency files, precompiled
// headers, wrappers and whatever Clang does not know are left out and listed in `dropped`.
// Nothing is executed; besides response files inside the root nothing is even opened.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace tvaara::code {

struct CompileCommand {
  std::string source;                       // absolute
  bool cxx_driver = false;                  // g++ and the like: .c files are C++, too
  std::vector<std::string> arguments;       // for Clang's driver; paths absolute
  std::vector<std::string> includes;        // -include, absolute
  std::vector<std::string> macro_includes;  // -imacros, absolute
  std::vector<std::string> dropped;         // as written
  std::vector<std::string> looked_up;       // files and folders that decided the above, absolute
};

// `root` and `directory` are absolute. Response files are read only if they lie inside the root.
Result<CompileCommand> read_command(const std::vector<std::string>& command,
                                    const std::string& directory, const std::string& root);

}  // namespace tvaara::code
