// What was found, how it is read and what is missing: the figures behind `tvaara doctor`.
//
// Idea: before anybody trusts an answer they ask what was looked at. One line per unit says how it
// is compiled, which headers are not there and what stands in for them, and how much of its
// functions was recovered.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "findings/findings.h"
#include "scan/scan.h"

namespace tvaara::scan {

struct UnitHealth {
  std::string file;
  bool inferred = false;                         // no compile database names it
  std::string lost;                              // why there are no facts at all; else empty
  std::vector<std::string> missing;              // headers
  std::map<std::string, std::string> libraries;  // name -> real, stub, placeholder
  std::vector<std::string> synthesised;          // "order.pb.h from proto/order.proto"
  std::vector<std::string> dropped_flags;
  size_t errors = 0;
  size_t whole = 0, partial = 0, dependent = 0, textual = 0;  // functions of the repository
  double recovered = 1;  // share of the lines of its functions whose statements were read
};

struct ContractHealth {
  std::string file;
  size_t operations = 0, problems = 0;
};

struct ProgramHealth {
  std::string name;  // the file that defines main; empty: a library
  size_t units = 0, functions = 0;
  size_t without_body = 0;  // functions of the repository that are called and nowhere defined
};

struct Health {
  std::string root, database;  // database: paths; empty if none was found
  std::vector<UnitHealth> units;
  std::vector<ContractHealth> contracts;
  std::vector<ProgramHealth> programs;
  std::vector<findings::Gap> gaps;  // what was left out
};

Result<Health> examine(const Request& request);

}  // namespace tvaara::scan
