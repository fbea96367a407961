#include "scan/programs.h"

#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

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
UnitsByName definitions(const std::vector<Unit>& units) {
  UnitsByName out;
  for (size_t i = 0; i < units.size(); ++i) {
    const Unit& unit = units[i];
    for (const Function& function : unit.functions) {
      // What stands in a header is in every unit that sees it and leads nowhere.
      if (function.body == facts::BodyState::none || function.from_header) continue;
      out[unit.text(function.id)].push_back(i);
      for (facts::StringId overridden : function.overrides) {
        out[unit.text(overridden)].push_back(i);
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

std::vector<std::vector<size_t>> edges_between(const std::vector<Unit>& units) {
  UnitsByName by_name = definitions(units);
  std::vector<std::vector<size_t>> edges(units.size());
  for (size_t i = 0; i < units.size(); ++i) {
    std::set<size_t> targets;
    for (const std::string& name : needs(units[i])) {
      auto found = by_name.find(name);
      if (found != by_name.end()) targets.insert(found->second.begin(), found->second.end());
    }
    targets.erase(i);
    edges[i].assign(targets.begin(), targets.end());
  }
  return edges;
}

std::set<size_t> reach(size_t start, const std::vector<std::vector<size_t>>& edges,
                       const std::vector<bool>& is_main) {
  std::set<size_t> seen{start};
  std::vector<size_t> open{start};
  while (!open.empty()) {
    size_t unit = open.back();
    open.pop_back();
    for (size_t next : edges[unit]) {
      // Another program's main may define what both only happen to call alike.
      if (!is_main[next] && seen.insert(next).second) open.push_back(next);
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
  std::vector<std::vector<size_t>> edges = edges_between(units);
  std::set<size_t> reached;
  for (size_t main : mains) {
    std::set<size_t> part = reach(main, edges, is_main);
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
