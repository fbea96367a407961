// What reading a unit depended on: every file that was read, and every answer the file system gave
// on the way, also "no such file". The extractor writes the list down, the cache checks it: if
// every answer would be the same today, so would the facts.
//
// Format: one line each, "KIND HASH PATH". Paths under the root are relative to it, so that moving
// a checkout changes nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace tvaara::facts {

enum class DependencyKind : char {
  content = 'R',    // a file that was read; its hash
  file = 'F',       // a file that was found, but not read
  directory = 'D',  // a folder that was found
  listing = 'L',    // a folder whose names were listed; their hash
  absent = 'A',     // looked up and not found
};

struct Dependency {
  DependencyKind kind = DependencyKind::absent;
  std::string_view hash;  // "-" if the kind has none
  std::string_view path;
};

// False if a path cannot be written down (it holds a line break): such a unit is not cached.
bool add_dependency(std::string& list, DependencyKind kind, std::string_view hash,
                    std::string_view path);
// The views point into `list`.
Result<std::vector<Dependency>> parse_dependencies(std::string_view list);
// The hash of a folder's names, in any order.
std::string listing_hash(std::vector<std::string> names);

}  // namespace tvaara::facts
