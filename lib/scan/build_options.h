// Which options of a build are taken as set where no build says (project/options.h), by what the
// models know, and what that leaves unread.
#pragma once

#include <string>
#include <vector>

#include "findings/findings.h"
#include "models/models.h"
#include "project/discover.h"
#include "scan/inputs.h"

namespace tvaara::scan {

struct BuildOptions {
  std::vector<std::string> defined;
  std::vector<findings::Gap> gaps;
};

// `sources`: those that no compile database names, and headers that are read by themselves.
BuildOptions build_options(const project::Tree& tree, const Roles& roles,
                           const models::ModelSet& models, const std::vector<std::string>& sources);

}  // namespace tvaara::scan
