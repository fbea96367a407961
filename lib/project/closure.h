// Whether what a unit depended on is still the same: the files it read, the names it did not find.
//
// Idea: units of a repository read the same headers, so every path is looked at once per run and
// its answer shared. Content decides, not time stamps: hashing is cheap, and time stamps lie.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "facts/dependencies.h"

namespace tvaara::project {

class Closure {
 public:
  explicit Closure(std::string root) : root_(std::move(root)) {}

  // True if every answer would be the same today; else `changed` is the first path that differs.
  bool holds(std::string_view dependencies, std::string& changed);

 private:
  struct Now {
    bool asked = false, exists = false, is_directory = false, is_file = false;
    std::string content, listing;  // hashes, when asked for
  };
  Now& now(std::string_view path);
  bool same(const facts::Dependency& dependency);
  std::string place(std::string_view path) const;

  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  std::string root_;
  std::unordered_map<std::string, Now, Hash, std::equal_to<>> paths_;
  std::unordered_set<std::string, Hash, std::equal_to<>> held_;  // hashes of whole lists that hold
};

}  // namespace tvaara::project
