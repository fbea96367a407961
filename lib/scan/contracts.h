// Reads the contracts among the documents of a tree.
#pragma once

#include <string>
#include <vector>

#include "api/model.h"
#include "base/result.h"
#include "findings/findings.h"
#include "project/config.h"
#include "scan/inputs.h"
#include "scan/scan.h"
#include "spec/contract.h"
#include "spec/overlay.h"

namespace tvaara::scan {

struct Contracts {
  std::vector<spec::Contract> list;  // by path
  findings::Count count;             // without problems, with problems, unreadable
  std::vector<findings::Gap> gaps;
};

// Those of the configuration, then those of the command line. An Error if one cannot be read or is
// no overlay.
Result<std::vector<spec::Overlay>> read_overlays(const Request& request,
                                                 const project::Config& config,
                                                 const std::string& root);

// A document is a contract by its content, whatever it is called. Contracts of tests, examples and
// the like are counted.
Contracts read_contracts(const Request& request, const std::string& root, const Inputs& inputs,
                         const Roles& roles, std::vector<spec::Overlay> overlays);

// The same files as what programs are configured by.
api::Documents documents_of(const std::string& root, const Inputs& inputs);

}  // namespace tvaara::scan
