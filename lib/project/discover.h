// What there is to analyse: the root, and the contracts and sources under it.
//
// The walk follows no symbolic links, skips version control, build trees and package folders, and
// returns everything sorted. What was skipped is counted, so that nothing is lost in silence.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace tvaara::project {

struct Tree {
  std::string root;                     // absolute
  std::vector<std::string> paths;       // asked for, relative to root ("." for all)
  std::vector<std::string> documents;   // *.yaml, *.yml, *.json: relative, may be contracts
  std::vector<std::string> sources;     // C and C++ main files, relative
  std::vector<std::string> headers;     // relative; of all below a root that was given
  std::vector<std::string> templates;   // what builds make headers of: .proto, .ui, .h.in; the same
  std::vector<std::string> unreadable;  // folders that cannot be listed
  bool cut = false;                     // not all around what was named was looked at
  size_t skipped_folders = 0;           // build trees and package folders, not hidden ones
};

// `paths` as given on the command line; `root` may be empty (then: the one directory given, else
// the common parent). Where sources of a given root are named, headers are those of all of it: what
// is analysed is named, what it includes lies anywhere. An Error if a path does not exist or lies
// outside the root.
Result<Tree> discover(const std::vector<std::string>& paths, const std::string& root);

// Whether `path` (relative) is one of the paths asked for, or lies below one.
bool is_asked(const Tree& tree, const std::string& path);

}  // namespace tvaara::project
