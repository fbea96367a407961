// Gives the repository's own class and function templates the bodies that only skipped library
// code would have asked for: in std::make_shared<Session<Tcp>>() nothing but library code calls
// the members of Session<Tcp>.
#pragma once

#include <functional>

#include "code/clang.h"

namespace tvaara::code {

// After parsing. `is_own` tells the repository's code by place. Returns false if it stopped at a
// limit, so that some bodies may be missing.
bool complete_templates(clang::Sema& sema,
                        const std::function<bool(clang::SourceLocation)>& is_own);

}  // namespace tvaara::code
