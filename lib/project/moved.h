// Compile databases that were written for another place: another machine, a container, a checkout
// that was moved since.
//
// Idea: if none of the files that a database names is there, but their ends are, below the root,
// then what comes before those ends is where the repository was. Every mention of that place is
// read as the root.
#pragma once

#include <string>
#include <vector>

#include "project/compile_commands.h"

namespace tvaara::project {

// The old place, or empty if the files are where they should be, or most of them nowhere.
// `commands`: files absolute.
std::string old_root(const std::vector<CompileCommand>& commands, const std::string& root);

// `old` becomes `root` in the file, the folder and the arguments.
void move_command(CompileCommand& command, const std::string& old, const std::string& root);

}  // namespace tvaara::project
