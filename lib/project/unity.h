// Unity files: sources that hold nothing but #include lines of other sources.
//
// Builds make them to compile many sources at once (CMake's UNITY_BUILD, Meson's unity), mostly in
// build folders, where nobody would look for a finding. So the parts of such a file are read with
// its flags, each on its own. A unity file that a person wrote and that lies among the sources
// stays one unit, since its parts may need each other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "project/compile_commands.h"

namespace tvaara::project {

// Whether a file of that name is compiled by itself: .c, .cc, .cpp, …
bool is_source_name(const std::string& path);

// The sources that `content` includes, as written; nothing if it holds anything else that counts.
std::optional<std::vector<std::string>> unity_parts(const std::string& content);

// One command for each part of the unity file that `command` compiles (command.file absolute);
// empty if it is none.
std::vector<CompileCommand> expand_unity(const CompileCommand& command);

}  // namespace tvaara::project
