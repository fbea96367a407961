#include "scan/doctor.h"

#include <algorithm>
#include <set>

#include "base/file.h"
#include "facts/facts.h"
#include "project/config.h"
#include "project/discover.h"
#include "scan/contracts.h"
#include "scan/extract.h"
#include "scan/inputs.h"
#include "scan/knowledge.h"
#include "scan/programs.h"
#include "spec/contract.h"

namespace tvaara::scan {
namespace {

using facts::BodyState;

bool own(const facts::Unit& unit, const facts::Function& function) {
  const facts::Range& range = unit.ranges[function.range];
  return function.range != 0 && range.file < unit.files.size() && unit.files[range.file].in_root;
}

size_t statements_of(const facts::Function& function) {
  size_t count = 0;
  for (const facts::Block& block : function.blocks) count += block.statements.size();
  return count;
}

// The share of a function's statements that were read; 0 if only its calls are known.
double recovered(const facts::Function& function) {
  if (function.body == BodyState::textual) return 0;
  double all = static_cast<double>(statements_of(function));
  if (function.lost == 0 || all == 0) return 1;
  return std::max(0.0, 1 - static_cast<double>(function.lost) / all);
}

void count_functions(const facts::Unit& unit, UnitHealth& health) {
  double lines = 0, read = 0;
  for (const facts::Function& function : unit.functions) {
    if (function.is_initializer || !own(unit, function)) continue;
    switch (function.body) {
      case BodyState::none:
        continue;
      case BodyState::whole:
        ++health.whole;
        break;
      case BodyState::partial:
        ++health.partial;
        break;
      case BodyState::dependent:
        ++health.dependent;
        break;
      case BodyState::textual:
        ++health.textual;
        break;
    }
    const facts::Range& extent = unit.ranges[function.extent];
    double weight = extent.end_line >= extent.line ? extent.end_line - extent.line + 1.0 : 1.0;
    lines += weight;
    read += weight * recovered(function);
  }
  if (lines > 0) health.recovered = read / lines;
}

void read_notes(const facts::Unit& unit, UnitHealth& health) {
  std::set<std::string> missing;
  for (const facts::Note& note : unit.notes) {
    const std::string& kind = unit.text(note.kind);
    if (kind == "missing-header" && missing.insert(unit.text(note.text)).second) {
      health.missing.push_back(unit.text(note.text));
    } else if (kind == "synthesised") {
      health.synthesised.push_back(unit.text(note.text));
    } else if (kind == "dropped-flag") {
      health.dropped_flags.push_back(unit.text(note.text));
    } else if (kind == "parse-error") {
      ++health.errors;
    }
  }
  for (const facts::LibraryUse& use : unit.libraries) {
    health.libraries[unit.text(use.name)] = unit.text(use.state);
  }
}

std::vector<ProgramHealth> programs_of(const std::vector<facts::Unit>& units) {
  std::vector<ProgramHealth> out;
  for (const ProgramUnits& program : group_units(units)) {
    ProgramHealth health;
    health.name = program.name;
    health.units = program.units.size();
    std::set<std::string> defined, declared;
    for (size_t number : program.units) {
      const facts::Unit& unit = units[number];
      for (const facts::Function& function : unit.functions) {
        if (function.is_initializer || !own(unit, function)) continue;
        bool body = function.body != BodyState::none;
        (body ? defined : declared).insert(unit.text(function.id));
      }
    }
    health.functions = defined.size();
    health.without_body = static_cast<size_t>(
        std::count_if(declared.begin(), declared.end(),
                      [&](const std::string& id) { return defined.count(id) == 0; }));
    out.push_back(std::move(health));
  }
  return out;
}

}  // namespace

Result<Health> examine(const Request& request) {
  Result<project::Tree> tree = project::discover(request.paths, request.root);
  if (!tree) return tree.error();
  Result<project::Config> config = project::load_config(tree->root);
  if (!config) return config.error();
  Result<Knowledge> knowledge = load_knowledge(request, *config, tree->root);
  if (!knowledge) return knowledge.error();
  Roles roles(request, *tree, *config, knowledge->models);
  Result<Inputs> inputs = choose_inputs(request, *tree, roles, knowledge->models);
  if (!inputs) return inputs.error();

  Health health;
  health.root = tree->root;
  for (const std::string& path : inputs->databases) {
    health.database += (health.database.empty() ? "" : ", ") + relative_to(path, tree->root);
  }
  health.gaps = inputs->gaps;
  Result<std::vector<spec::Overlay>> overlays = read_overlays(request, *config, tree->root);
  if (!overlays) return overlays.error();
  Contracts contracts = read_contracts(request, tree->root, *inputs, roles, std::move(*overlays));
  for (const spec::Contract& contract : contracts.list) {
    size_t problems = static_cast<size_t>(
        std::count_if(contracts.gaps.begin(), contracts.gaps.end(),
                      [&](const auto& gap) { return gap.where.file == contract.path; }));
    health.contracts.push_back({contract.path, contract.operations.size(), problems});
  }
  Result<Extraction> extraction =
      extract_units(request, *tree, inputs->commands, knowledge->models, roles.libraries());
  if (!extraction) return extraction.error();
  std::map<std::string, const facts::Unit*> by_file;
  for (const facts::Unit& unit : extraction->units) by_file[unit.text(unit.main_file)] = &unit;
  std::map<std::string, std::string> lost;
  for (const findings::Gap& gap : extraction->lost) lost[gap.what] = gap.reason;
  for (const project::CompileCommand& command : inputs->commands) {
    UnitHealth unit;
    unit.file = command.file;
    unit.inferred = command.inferred;
    auto read = by_file.find(command.file);
    if (read == by_file.end()) {
      auto reason = lost.find(command.file);
      unit.lost = reason == lost.end() ? "no facts" : reason->second;
      unit.recovered = 0;
    } else {
      read_notes(*read->second, unit);
      count_functions(*read->second, unit);
    }
    health.units.push_back(std::move(unit));
  }
  health.programs = programs_of(extraction->units);
  return health;
}

}  // namespace tvaara::scan
