// The one parse of a unit: Clang over the source, facts into the builder.
#pragma once

#include "code/extract.h"
#include "code/invocation.h"
#include "facts/builder.h"

namespace tvaara::code {

// `root` is absolute with symbolic links resolved, as Clang reports files.
void parse_unit(const clang::CompilerInvocation& invocation, const FileSystem& files,
                const std::string& root, bool full_bodies, facts::UnitBuilder& builder);

}  // namespace tvaara::code
