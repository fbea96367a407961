// Which libraries a repository uses, and which of them tvaara does not know though requests reach
// them: the models to write next. The figures behind `tvaara models PATH`.
//
// Idea: a call that no model row fits and no body explains gets a row of its own for one run, so
// the engine that follows request data into sinks says which of them it reaches.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "findings/findings.h"
#include "models/models.h"
#include "scan/scan.h"

namespace tvaara::scan {

struct LibraryMet {
  std::string name;
  std::set<std::string> found;  // how its headers were had: real, stub, placeholder …
  size_t units = 0;             // that include its headers
  size_t calls = 0;             // that some row of it fits
};

// A function that no row describes and whose body is not there.
struct UnknownFunction {
  std::string name;              // qualified
  std::string library;           // that has rows for its namespace; empty: no model knows it
  size_t calls = 0;              // in the repository's code
  std::set<std::string> labels;  // of what requests bring to it: "request.body"
  std::set<std::string> endpoints;
  std::set<Location> places;  // of the calls that request data reaches
};

struct LibraryUse {
  std::string root;
  std::vector<LibraryMet> libraries;     // by name
  std::vector<UnknownFunction> unknown;  // most worth a model first: by places, calls, name
  std::vector<findings::Gap> gaps;       // what was left out or not read
};

// What is known without looking at any code: the installed models and those of the request.
Result<models::ModelSet> list_models(const Request& request);

Result<LibraryUse> examine_libraries(const Request& request);

}  // namespace tvaara::scan
