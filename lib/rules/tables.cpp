#include "rules/tables.h"

#include <algorithm>

#include "base/glob.h"

namespace tvaara::rules {
namespace {

constexpr const char* kPrincipal = "principal";

}  // namespace

bool Tables::has_any(const std::vector<std::string>& globs) const {
  return std::any_of(all.begin(), all.end(), [&](const std::string& table) {
    return std::any_of(globs.begin(), globs.end(),
                       [&](const std::string& glob) { return glob_match(glob, table); });
  });
}

Tables tables_of(const api::Model& model) {
  Tables tables;
  std::map<std::string, std::string> made;  // what new rows are bound to, where none finds them
  for (const auto& endpoint : model.endpoints) {
    bool open = endpoint->data_class.name == "public-read";
    for (const api::Access& access : endpoint->accesses) {
      if (access.table.empty()) continue;
      tables.all.insert(access.sql.tables.begin(), access.sql.tables.end());
      bool reads = access.kind == api::Access::Kind::lookup;
      if (open && reads) tables.open.insert(access.sql.tables.begin(), access.sql.tables.end());
      for (const api::BoundColumn& bound : access.bound) {
        if (!bound.certain || !bound.value->has_label(kPrincipal)) continue;
        if (bound.restricts) {
          tables.owned.try_emplace(access.table, bound.column);
        } else if (access.kind == api::Access::Kind::create) {
          made.try_emplace(access.table, bound.column);
        }
      }
    }
  }
  tables.owned.merge(made);
  return tables;
}

}  // namespace tvaara::rules
