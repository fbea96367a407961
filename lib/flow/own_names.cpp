#include "flow/own_names.h"

#include <algorithm>

#include "flow/definition_rows.h"
#include "models/names.h"

namespace tvaara::flow {

using models::Section;

namespace {

// How values move is assumed of any function; the other sections say more of what is called. What a
// row says of definitions, it says of nobody's calls.
bool says_more(const models::Row& row) {
  return row.match == models::MatchKind::call && row.section != Section::propagators &&
         !is_of_definition(row);
}

// A library that no unit includes is not meant.
bool is_used(const models::Library& library, const std::vector<facts::Unit>& units) {
  return library.headers.empty() ||
         std::any_of(units.begin(), units.end(), [&](const facts::Unit& unit) {
           return std::any_of(unit.libraries.begin(), unit.libraries.end(),
                              [&](const auto& use) { return unit.text(use.name) == library.name; });
         });
}

}  // namespace

OwnNames::OwnNames(const std::vector<facts::Unit>& units, const models::ModelSet& models) {
  for (const facts::Unit& unit : units) {
    for (const facts::Function& function : unit.functions) {
      names_.insert(std::string(models::last_component(unit.text(function.name))));
    }
    for (const facts::Record& record : unit.records) {
      for (const facts::Field& field : record.fields) names_.insert(unit.text(field.name));
    }
  }
  for (const models::Library& library : models.libraries) {
    if (!is_used(library, units)) continue;
    for (const models::Row& row : library.rows) {
      if (!says_more(row)) continue;
      for (const std::string& name : row.names) {
        const std::string last(models::last_component(name));
        if (models::has_wildcard(last)) {
          patterns_.push_back(last);
        } else {
          names_.insert(last);
        }
      }
    }
  }
  std::sort(patterns_.begin(), patterns_.end());
  patterns_.erase(std::unique(patterns_.begin(), patterns_.end()), patterns_.end());
}

bool OwnNames::may_mean(std::string_view name) const {
  const std::string last(models::last_component(name));
  if (names_.contains(last)) return true;
  return std::any_of(patterns_.begin(), patterns_.end(), [&](const std::string& pattern) {
    return models::name_matches(pattern, last);
  });
}

}  // namespace tvaara::flow
