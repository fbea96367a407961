#include "scan/coverage.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/limits.h"

namespace tvaara::scan {
namespace {

using facts::BodyState;
using facts::Unit;
using findings::Gap;

Location location(const Unit& unit, facts::RangeId id) {
  const facts::Range& range = unit.ranges[id];
  if (id == 0 || range.file >= unit.files.size()) return {};
  return {unit.text(unit.files[range.file].path),
          range.line,
          range.column,
          range.end_line,
          range.end_column,
          range.in_macro};
}

// Notes that mean something was not seen. A flag that was dropped changes nothing by itself.
bool loses_something(const std::string& kind) { return kind != "dropped-flag"; }

std::string reason_of(const std::string& kind, const std::string& text) {
  if (kind == "missing-header") return text + " not found";
  if (kind == "parse-error") return text;
  return kind + ": " + text;
}

// Gaps of one unit; true if it was read in full.
bool tell_notes(const Unit& unit, std::vector<Gap>& gaps) {
  const std::string& file = unit.text(unit.main_file);
  size_t told = 0, more = 0;
  std::set<std::string> seen;
  for (const facts::Note& note : unit.notes) {
    if (!loses_something(unit.text(note.kind))) continue;
    std::string reason = reason_of(unit.text(note.kind), unit.text(note.text));
    Location where = location(unit, note.range);
    if (!where.known()) where.file = file;
    if (!seen.insert(where.file + ":" + std::to_string(where.line) + reason).second) continue;
    if (told == limits::kMaxNotesPerUnit) {
      ++more;
      continue;
    }
    ++told;
    gaps.push_back({"unit", file, std::move(reason), std::move(where)});
  }
  if (more != 0) {
    gaps.push_back({"unit", file, "and " + std::to_string(more) + " more problems", {file}});
  }
  return told == 0;
}

struct Seen {
  BodyState body = BodyState::none;
  uint32_t lost = 0;
  std::string name;
  Location where;
};

bool in_full(BodyState body) { return body == BodyState::whole; }

// Functions that have a body. One of a header is seen by many units; the best of them counts.
std::map<std::string, Seen> functions_of(const std::vector<Unit>& units, const Roles& roles) {
  std::map<std::string, Seen> functions;
  for (const Unit& unit : units) {
    for (const facts::Function& function : unit.functions) {
      Location where = location(unit, function.range);
      facts::Index file = unit.ranges[function.range].file;
      bool ours = where.known() && unit.files[file].in_root && roles.analysed(where.file);
      if (!ours || function.is_initializer || function.body == BodyState::none) continue;
      auto [seen, fresh] = functions.try_emplace(unit.text(function.id));
      if (!fresh && (in_full(seen->second.body) || !in_full(function.body))) continue;
      seen->second = {function.body, function.lost, unit.text(function.name), std::move(where)};
    }
  }
  return functions;
}

std::string reason_of(const Seen& function) {
  switch (function.body) {
    case BodyState::dependent:
      return "a template that nothing instantiates: its calls are known by name only";
    case BodyState::textual:
      return "its body could not be parsed: its calls are known by name only";
    default:
      return std::to_string(function.lost) + " statements could not be read";
  }
}

}  // namespace

void count_units(const std::vector<Unit>& units, const std::vector<Gap>& lost, const Roles& roles,
                 findings::Coverage& coverage) {
  for (const Unit& unit : units) {
    ++(tell_notes(unit, coverage.gaps) ? coverage.units.read : coverage.units.degraded);
  }
  coverage.units.lost += lost.size();
  coverage.gaps.insert(coverage.gaps.end(), lost.begin(), lost.end());
  for (const auto& [id, function] : functions_of(units, roles)) {
    ++(in_full(function.body) ? coverage.functions.read : coverage.functions.degraded);
    if (!in_full(function.body)) {
      coverage.gaps.push_back({"function", function.name, reason_of(function), function.where});
    }
  }
}

void count_limits(const api::Model& model, findings::Coverage& coverage) {
  coverage.gaps.insert(coverage.gaps.end(), model.gaps.begin(), model.gaps.end());
  for (const api::Program& program : model.programs) {
    for (const std::string& note : program.flow->stats().notes) {
      coverage.gaps.push_back({"flow-limit", program.name, note, {}});
    }
  }
}

bool incomplete(const findings::Coverage& coverage) {
  for (const findings::Count* count : {&coverage.units, &coverage.functions, &coverage.contracts}) {
    if (count->degraded + count->lost != 0) return true;
  }
  return std::any_of(coverage.gaps.begin(), coverage.gaps.end(), [](const Gap& gap) {
    return gap.kind != "left-out" && gap.kind != "contract-remark";
  });
}

}  // namespace tvaara::scan
