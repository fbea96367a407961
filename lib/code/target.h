// Flags that name another machine or another standard library than this one has.
//
// Idea: cross compilers' flags (-m32, --target=, -march=, -stdlib=libc++, --sysroot) decide where
// the standard headers are. If those are not installed here, every line of the unit would be lost
// for the sake of a few macros; then the flags go, with a note, and the host stands in.
#pragma once

#include <string>
#include <vector>

#include "code/files.h"
#include "code/flags.h"

namespace tvaara::code {

// Moves such flags of `command` to its `dropped` if the unit could not be read with them.
void fall_back_to_host(CompileCommand& command, const std::string& root, const FileSystem& files);

}  // namespace tvaara::code
