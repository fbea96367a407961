// What a unit is asked for in the cache by: everything that goes into reading it, apart from the
// files it reads.
#pragma once

#include <string>
#include <vector>

#include "models/models.h"
#include "project/compile_commands.h"

namespace tvaara::scan {

class UnitKeys {
 public:
  // `knowledge`: the arguments of the extractor that all units share.
  UnitKeys(const std::string& root, const std::vector<std::string>& knowledge,
           const models::ModelSet& models);

  // The same for another checkout of the same repository.
  std::string of(const project::CompileCommand& command) const;

 private:
  std::string root_;
  std::string common_;  // hash of what is the same for all units
};

}  // namespace tvaara::scan
