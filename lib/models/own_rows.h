// A project's own rows: sections of a model that stand within its configuration.
#pragma once

#include <string>

#include "models/models.h"

namespace tvaara::models {

// The rows under a key of a file that holds other things too; they are the library `project`.
Result<Library> load_own_rows(const std::string& path, const std::string& key);

}  // namespace tvaara::models
