// Which libraries' interface stubs a unit needs: those it includes and does not find.
//
// Idea: the preprocessor alone (a twentieth of a parse) tells which includes are missing. A stub
// may include further ones, so it is asked until nothing changes. What the unit's own includes find
// decides, not whether the library is installed. A header that is missing as it is written and
// installed by another of the names its model knows (<libpq-fe.h> as postgresql/libpq-fe.h, where
// pkg-config would have told the folder) is taken from there. A library is real or a stub, never
// both: half of either would declare things twice or not at all.
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

// Adds the stubs that `invocation` needs, after all other include directories, or before them if
// other headers of the library are installed. `files` gains a layer where a missing header is
// included by a longer path than the header has ("third_party/x.h").
std::vector<LibraryState> add_stubs(const std::vector<StubLibrary>& libraries,
                                    clang::CompilerInvocation& invocation, FileSystem& files);

}  // namespace tvaara::code
