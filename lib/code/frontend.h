// The one parse of a unit: Clang over the source, facts into the builder.
#pragma once

#include "code/extract.h"
#include "code/invocation.h"
#include "code/names.h"
#include "code/survey.h"

namespace tvaara::code {

// The root of `names` is absolute with symbolic links resolved, as Clang reports files. False if
// Clang gave up before the end of the source, so that there are no facts.
// `survey`: the names that were not known, and own files if there were errors.
bool parse_unit(const clang::CompilerInvocation& invocation, const FileSystem& files, Names& names,
                bool full_bodies, Survey& survey);

}  // namespace tvaara::code
