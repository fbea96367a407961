#include "models/namesakes.h"

#include <algorithm>
#include <set>
#include <string>

namespace tvaara::models {
namespace {

std::set<std::string> own_classes(const std::vector<facts::Unit>& units) {
  std::set<std::string> out;
  for (const facts::Unit& unit : units) {
    for (const facts::Record& record : unit.records) {
      const std::string& name = unit.text(record.name);
      const facts::Range& range = unit.ranges[record.range];
      const bool own = range.file < unit.files.size() && unit.files[range.file].in_root;
      if (own && name.find("::") == std::string::npos) out.insert(name);
    }
  }
  return out;
}

std::set<std::string> libraries_in_use(const std::vector<facts::Unit>& units) {
  std::set<std::string> out;
  for (const facts::Unit& unit : units) {
    for (const facts::LibraryUse& use : unit.libraries) out.insert(unit.text(use.name));
  }
  return out;
}

bool about_own(const Row& row, const std::set<std::string>& classes) {
  return !row.names.empty() &&
         std::all_of(row.names.begin(), row.names.end(), [&](const std::string& name) {
           const size_t colons = name.rfind("::");
           return colons != std::string::npos && classes.contains(name.substr(0, colons));
         });
}

}  // namespace

void leave_out_namesakes(ModelSet& models, const std::vector<facts::Unit>& units) {
  const std::set<std::string> classes = own_classes(units);
  const std::set<std::string> used = libraries_in_use(units);
  for (Library& library : models.libraries) {
    if (library.headers.empty() || used.contains(library.name)) continue;
    std::erase_if(library.rows, [&](const Row& row) { return about_own(row, classes); });
  }
}

}  // namespace tvaara::models
