// Units become programs: a repository holds several, and a symbol means something inside one.
//
// Each unit that defines `main` is a program together with every unit it reaches through what it
// calls, hands out or overrides; shared units are in each. Units that no main reaches form a
// program of their own, the library. With at most one main there is one program: what registers
// itself from an initialiser is reached by nobody, yet belongs to it.
// Of several definitions of one name, those in the folders nearest to main are its own.
// What it cannot do: link lines of the build are not read, so of two definitions of one name that
// are equally near both are reached.
#pragma once

#include <string>
#include <vector>

#include "api/model.h"
#include "facts/facts.h"
#include "models/models.h"

namespace tvaara::scan {

struct ProgramUnits {
  std::string name;           // the file that defines main; "" for a library
  std::vector<size_t> units;  // ascending
};

std::vector<ProgramUnits> group_units(const std::vector<facts::Unit>& units);

// Links and solves each program. The models must outlive the result.
std::vector<api::Program> solve_programs(std::vector<facts::Unit> units,
                                         const models::ModelSet& models);

}  // namespace tvaara::scan
