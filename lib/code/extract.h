// One translation unit in, one table of facts out: the front door of lib/code.
//
// Idea: real units rarely compile as they stand (dependencies missing, flags of another compiler),
// so reading one never fails on that account. What could not be read becomes notes in the unit:
// "missing-header", "parse-error", "dropped-flag". An Error is left for what no facts can be told
// about at all: no source file, or a command that names none.
//
// The command is untrusted: it is read, never run; see flags.h.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "facts/facts.h"

namespace tvaara::code {

// The interface headers that stand in for a library that is not installed.
struct StubLibrary {
  std::string name;                  // of the model
  std::string folder;                // absolute; an include directory
  std::vector<std::string> headers;  // as included: "curl/curl.h"
};

struct Request {
  std::string root;                  // absolute; files under it are the repository's own
  std::string directory;             // where the command would run; paths in it are relative to it
  std::vector<std::string> command;  // as in compile_commands.json: the compiler first
  std::vector<StubLibrary> stubs;
  std::vector<std::string>
      templates;                      // relative to root: what headers are made of (made_headers.h)
  std::vector<std::string> external;  // under the root, yet not its own; see Names
  std::string shared;                 // headers that were parsed before, see shared.h; may be empty
  bool full_bodies = false;           // also parse the bodies of functions outside the root
  // Told what is being done, so that it is known where a unit was lost; may be empty.
  std::function<void(const char* stage)> stage;
};

// Parses what `includes` name under the flags of `request`, whose source is not read, for units
// to use as Request::shared. An Error if they cannot be shared, which is no loss.
Status share_headers(const Request& request, const std::vector<std::string>& includes,
                     const std::string& path);

// `dependencies`, if given, becomes what the facts depend on, in the form of facts/dependencies.h;
// empty if that cannot be written down.
Result<facts::Unit> extract(const Request& request, std::string* dependencies = nullptr);

}  // namespace tvaara::code
