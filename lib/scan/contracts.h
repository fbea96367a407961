// Reads the contracts among the documents of a tree.
#pragma once

#include <string>
#include <vector>

#include "findings/findings.h"
#include "scan/inputs.h"
#include "scan/scan.h"
#include "spec/contract.h"

namespace tvaara::scan {

struct Contracts {
  std::vector<spec::Contract> list;  // by path
  findings::Count count;             // without problems, with problems, unreadable
  std::vector<findings::Gap> gaps;
};

// A document is a contract by its content, whatever it is called. Contracts of tests, examples and
// the like are counted.
Contracts read_contracts(const Request& request, const std::string& root, const Inputs& inputs,
                         const Roles& roles);

}  // namespace tvaara::scan
