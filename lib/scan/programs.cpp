#include "scan/programs.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "base/file.h"

namespace tvaara::scan {
namespace {

using facts::Function;
using facts::Unit;

bool defines_main(const Unit& unit) {
  for (const Function& function : unit.functions) {
    bool global = function.record == 0 && function.enclosing == 0;
    if (global && function.body != facts::BodyState::none && unit.text(function.name) == "main") {
      return true;
    }
  }
  return false;
}

using UnitsByName = std::unordered_map<std::string, std::vector<size_t>>;

// Who defines what: functions by identity, and by the method they override.
struct Definitions {
  UnitsByName own, overriding;
};

Definitions definitions(const std::vector<Unit>& units) {
  Definitions out;
  for (size_t i = 0; i < units.size(); ++i) {
    const Unit& unit = units[i];
    for (const Function& function : unit.functions) {
      // What stands in a header is in every unit that sees it and leads nowhere.
      if (function.body == facts::BodyState::none || function.from_header) continue;
      out.own[unit.text(function.id)].push_back(i);
      for (facts::StringId overridden : function.overrides) {
        out.overriding[unit.text(overridden)].push_back(i);
      }
    }
  }
  return out;
}

// The identities a unit calls or hands out, and the initialisers of globals it names.
std::unordered_set<std::string> needs(const Unit& unit) {
  std::unordered_set<std::string> out;
  for (const facts::Callee& callee : unit.callees) {
    if (callee.id != 0) out.insert(unit.text(callee.id));
  }
  for (const facts::Global& global : unit.globals) out.insert("init:" + unit.text(global.id));
  return out;
}

// Where a unit leads. Each list is the units that define one name: a program is linked from one of
// them, so a list is a choice.
using Choices = std::set<std::vector<size_t>>;

std::vector<Choices> edges_between(const std::vector<Unit>& units) {
  Definitions by_name = definitions(units);
  std::vector<Choices> edges(units.size());
  for (size_t i = 0; i < units.size(); ++i) {
    for (const std::string& name : needs(units[i])) {
      auto own = by_name.own.find(name);
      if (own != by_name.own.end()) edges[i].insert(own->second);
      auto overriding = by_name.overriding.find(name);
      if (overriding == by_name.overriding.end()) continue;
      for (size_t unit : overriding->second) edges[i].insert({unit});
    }
  }
  return edges;
}

// Programs side by side in one repository call their functions alike; each links its own. Another
// program's main may define what both only happen to call alike.
std::vector<size_t> nearest(const std::vector<size_t>& choice, size_t main,
                            const std::vector<bool>& is_main,
                            const std::vector<std::string>& files) {
  std::vector<size_t> out;
  size_t most = 0;
  for (size_t unit : choice) {
    if (is_main[unit]) continue;
    size_t shared = shared_folders(files[unit], files[main]);
    if (shared > most) out.clear();
    most = std::max(most, shared);
    if (shared == most) out.push_back(unit);
  }
  return out;
}

std::set<size_t> reach(size_t start, const std::vector<Choices>& edges,
                       const std::vector<bool>& is_main, const std::vector<std::string>& files) {
  std::set<size_t> seen{start};
  std::vector<size_t> open{start};
  while (!open.empty()) {
    size_t unit = open.back();
    open.pop_back();
    for (const std::vector<size_t>& choice : edges[unit]) {
      for (size_t next : nearest(choice, start, is_main, files)) {
        if (seen.insert(next).second) open.push_back(next);
      }
    }
  }
  return seen;
}

}  // namespace

std::vector<ProgramUnits> group_units(const std::vector<Unit>& units) {
  std::vector<bool> is_main(units.size(), false);
  std::vector<size_t> mains;
  for (size_t i = 0; i < units.size(); ++i) {
    is_main[i] = defines_main(units[i]);
    if (is_main[i]) mains.push_back(i);
  }
  auto name_of = [&](size_t unit) { return units[unit].text(units[unit].main_file); };
  std::vector<ProgramUnits> programs;
  if (mains.size() <= 1) {
    if (units.empty()) return programs;
    ProgramUnits all{mains.empty() ? "" : name_of(mains[0]), {}};
    for (size_t i = 0; i < units.size(); ++i) all.units.push_back(i);
    programs.push_back(std::move(all));
    return programs;
  }
  std::vector<Choices> edges = edges_between(units);
  std::vector<std::string> files;
  for (size_t i = 0; i < units.size(); ++i) files.push_back(name_of(i));
  std::set<size_t> reached;
  for (size_t main : mains) {
    std::set<size_t> part = reach(main, edges, is_main, files);
    programs.push_back({name_of(main), {part.begin(), part.end()}});
    reached.insert(part.begin(), part.end());
  }
  ProgramUnits library;
  for (size_t i = 0; i < units.size(); ++i) {
    if (reached.count(i) == 0) library.units.push_back(i);
  }
  if (!library.units.empty()) programs.push_back(std::move(library));
  return programs;
}

std::vector<api::Program> solve_programs(std::vector<Unit> units, const models::ModelSet& models) {
  std::vector<api::Program> programs;
  std::vector<ProgramUnits> groups = group_units(units);
  std::vector<size_t> uses(units.size(), 0);
  for (const ProgramUnits& group : groups) {
    for (size_t unit : group.units) ++uses[unit];
  }
  for (const ProgramUnits& group : groups) {
    std::vector<Unit> own;
    for (size_t unit : group.units) {
      own.push_back(--uses[unit] == 0 ? std::move(units[unit]) : units[unit]);
    }
    programs.push_back({group.name, std::make_unique<flow::Program>(std::move(own), models)});
  }
  return programs;
}

}  // namespace tvaara::scan
