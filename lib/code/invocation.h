// From a compile command to a configured, silent, harmless Clang.
//
// Idea: Clang's own driver, asked in memory, knows the host's include directories and every
// default; its answer is then stripped of everything that writes, loads or guesses.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "code/clang.h"
#include "code/files.h"
#include "code/flags.h"

namespace tvaara::code {

struct Invocation {
  std::shared_ptr<clang::CompilerInvocation> compiler;
  std::vector<std::string> complaints;  // of the driver about flags, in words
};

// `root`: __FILE__ in it is relative. An Error if Clang makes nothing of the command at all.
Result<Invocation> make_invocation(const CompileCommand& command, const std::string& root,
                                   const FileSystem& files);

// A compiler for one pass over the unit; `diagnostics` outlives it. Missing includes are errors
// like any other, since after a fatal one Clang instantiates no template any more.
std::unique_ptr<clang::CompilerInstance> make_compiler(const clang::CompilerInvocation& invocation,
                                                       const FileSystem& files,
                                                       clang::DiagnosticConsumer& diagnostics);

}  // namespace tvaara::code
