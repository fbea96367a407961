// Which units can share one parse of headers that are not the repository's own.
//
// Idea: most of the cost of a unit is the library headers it includes, and the units of a
// repository include the same ones. The plan is made from the text alone and may be wrong, which
// costs time and never a fact: the extractor uses shared headers only where the unit turns out to
// include all of them itself, and to define no name before that they would have seen (see
// lib/code/shared.h).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "project/compile_commands.h"

namespace tvaara::project {

struct Sharing {
  size_t command = 0;                 // whose flags read the headers
  std::vector<std::string> includes;  // in order: "<string>", "\"/repository/vendor/httplib.h\""
  std::vector<size_t> units;          // numbers of commands that use them
};

// `units`: numbers of the commands that have to be read. `is_external` tells of a file under the
// root, relative to it, that it is a library's.
std::vector<Sharing> plan_sharing(const std::string& root,
                                  const std::vector<CompileCommand>& commands,
                                  const std::vector<size_t>& units,
                                  const std::function<bool(const std::string&)>& is_external);

}  // namespace tvaara::project
