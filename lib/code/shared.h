// Library headers that several units include, parsed once: a precompiled header of our own making,
// which lives in the run's temporary folder and never comes from a scanned repository.
//
// Idea: with the headers read before the unit's own text instead of in the middle of it, facts are
// the same as long as the unit (1) includes every one of them itself, as the same file, (2) defines
// no macro before that whose name they mention, and (3) reads without errors. The extractor checks
// this while it reads; as soon as it does not hold, it stops, and the unit is read again without.
#pragma once

#include <llvm/ADT/StringSet.h>

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "code/invocation.h"
#include "code/names.h"

namespace tvaara::code {

struct SharedHeaders {
  std::string path;    // of Clang's file; beside it lie ".names", ".source" and ".depends"
  std::string source;  // the text that included them
  std::vector<std::string> headers;  // absolute, links resolved
  llvm::StringSet<> names;           // every identifier that the headers hold
  std::string dependencies;          // as facts/dependencies.h
};

// The text that includes them, in order.
std::string shared_source(const std::vector<std::string>& includes);
// Puts that text where only this process sees it; returns its name. It must be there, too, when
// the headers are used: Clang looks at every file they came from.
std::string add_shared_source(const std::string& source, FileSystem& files);

// Parses that text into `path`. An Error if anything is wrong with it, which is no loss.
Status write_shared_headers(const clang::CompilerInvocation& invocation, const FileSystem& files,
                            Names& names, const std::string& path);
Result<SharedHeaders> read_shared_headers(const std::string& path);

// Watches a unit that is read with shared headers.
class SharedCheck {
 public:
  explicit SharedCheck(const SharedHeaders& shared) : shared_(shared) {}
  void use(clang::CompilerInstance& compiler) const;            // before parsing
  void watch(clang::CompilerInstance& compiler, Names& names);  // when parsing begins
  bool may_fit() const { return fits_; }                        // while parsing
  bool fits() const { return fits_ && pending_.empty(); }

 private:
  friend class SharedWatcher;
  const SharedHeaders& shared_;
  llvm::StringSet<> pending_;  // headers the unit has not included yet
  bool fits_ = true;
};

}  // namespace tvaara::code
