// What all statements of a repository together say of a table: whose its rows are.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "api/model.h"

namespace tvaara::rules {

struct Tables {
  // Read by an endpoint that is open to all: there is nothing to protect from reading.
  std::set<std::string> open;
  // A statement binds a column to the principal: its rows have owners. Table -> column.
  std::map<std::string, std::string> owned;
  std::set<std::string> all;  // that some statement of a handler names
  bool has_any(const std::vector<std::string>& globs) const;
};

Tables tables_of(const api::Model& model);

}  // namespace tvaara::rules
