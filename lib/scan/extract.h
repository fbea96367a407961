// Sources to facts: one worker process per unit, so that a unit that crashes, hangs or eats memory
// is lost alone and the run says so.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "facts/facts.h"
#include "findings/findings.h"
#include "models/models.h"
#include "project/compile_commands.h"
#include "project/discover.h"
#include "scan/scan.h"

namespace tvaara::scan {

struct Extraction {
  std::vector<facts::Unit> units;   // in the order of the commands
  std::vector<findings::Gap> lost;  // units without facts, with the reason
};

// `libraries`: what of the tree is a known library, not the repository's own (Roles::libraries).
// An Error only if there is nowhere to put the facts, or the run was interrupted.
Result<Extraction> extract_units(const Request& request, const project::Tree& tree,
                                 const std::vector<project::CompileCommand>& commands,
                                 const models::ModelSet& models,
                                 const std::vector<std::string>& libraries);

// Arguments that tell a worker what is known beyond its unit: the libraries that models bring stubs
// for, and the files that builds make headers of.
std::vector<std::string> knowledge_arguments(const models::ModelSet& models,
                                             const project::Tree& tree);

// One unit's facts: printed for reading (the result), written to `facts_file`, or both. FILE of
// the request may be a header: then it is read as the source is that goes with it.
Result<std::string> extract_one(const Request& request, bool dump, const std::string& facts_file);

}  // namespace tvaara::scan
