// A parsed unit -> the tables of facts.h: every function with a body, record and global of the
// repository's files. Called once, after parsing, while the AST is alive.
#pragma once

#include "code/clang.h"
#include "code/names.h"

namespace tvaara::code {

void walk_unit(Names& names);

}  // namespace tvaara::code
