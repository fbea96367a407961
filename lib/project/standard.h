// The newest C and C++ standard that a build file names plainly.
//
// Idea: nobody parses all build systems, but they spell this in few ways: CMake's
// `CXX_STANDARD 17` and `cxx_std_17`, a compiler's `-std=c++17`, Meson's `cpp_std=c++17`.
// Conditions are not evaluated; the newest that is named counts, for a newer language reads older
// code, too.
#pragma once

#include <string>

namespace tvaara::project {

struct Standards {
  int c = 0, cxx = 0;  // 17, 20, 23; 0: none is named
};

Standards standards_named(const std::string& content);

}  // namespace tvaara::project
