// Headers that are units of their own.
//
// Idea: a library of headers alone has no source that a build compiles: what reads its headers are
// tests and examples, which are not the product. Then nobody would look at its code. So a header of
// the product that no unit reads is read by itself, if somebody is meant to read it: the user
// named it, a test or an example includes it, or there is nothing else. Of headers that include
// each other the one that reads most stands for all. A header without a body has nothing to read,
// and one that nothing includes is left over.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "project/discover.h"

namespace tvaara::project {

struct HeaderUnits {
  std::vector<std::string> files;  // relative to the root, sorted
  size_t skipped = 0;              // over limits::kMaxHeaderUnits
  size_t left = 0;                 // have bodies, and nothing includes them
};

// `units`: sources that are read anyhow; `is_product`: whether a header is the project's own.
HeaderUnits header_units(const Tree& tree, const std::vector<std::string>& units,
                         const std::function<bool(const std::string&)>& is_product);

// Whether a text defines a function, as far as its characters tell: a brace behind a parenthesis.
bool holds_bodies(const std::string& content);

}  // namespace tvaara::project
