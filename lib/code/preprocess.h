// What only the preprocessor sees: includes that are not there, macro uses, comments to tvaara.
#pragma once

#include <map>
#include <set>
#include <string>

#include "code/clang.h"
#include "code/names.h"

namespace tvaara::code {

// Records into the unit of `names`, which has begun, while `compiler` reads the unit.
void record_preprocessing(clang::CompilerInstance& compiler, Names& names);

// What a unit includes, seen without parsing: the names as written.
struct Includes {
  std::set<std::string> found;  // and not below one of `apart`
  std::set<std::string> missing;
  std::map<std::string, std::string> present;  // of the names asked for, where they would be found
};

// Preprocesses the unit. Files below the folders `apart` do not count as found.
Includes collect_includes(clang::CompilerInstance& compiler, const std::vector<std::string>& apart,
                          const std::vector<std::string>& asked_for);

}  // namespace tvaara::code
