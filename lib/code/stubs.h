// Which libraries' interface stubs a unit needs: those it includes and nobody has installed.
//
// Idea: the preprocessor alone (a twentieth of a parse) tells which includes are missing. A stub
// may include further ones, so it is asked until nothing changes. A library is real or a stub,
// never both: half of either would declare things twice or not at all.
#pragma once

#include <string>
#include <vector>

#include "code/extract.h"
#include "code/invocation.h"

namespace tvaara::code {

struct LibraryState {
  std::string name;
  bool real = false;  // else a stub
};

// Adds the stubs that `invocation` needs, after all other include directories. `files` gains a
// layer where a missing header is included by a longer path than the stub has ("third_party/x.h").
std::vector<LibraryState> add_stubs(const std::vector<StubLibrary>& libraries,
                                    clang::CompilerInvocation& invocation, FileSystem& files);

}  // namespace tvaara::code
