// The one parse of a unit: Clang over the source, facts into the builder.
#pragma once

#include "code/extract.h"
#include "code/invocation.h"
#include "code/names.h"
#include "code/shared.h"
#include "code/survey.h"

namespace tvaara::code {

// `shared`, if given, names headers parsed before and watches whether they fit. `survey` gets the
// names that were not known, and own files if there were errors. The root of `names` is absolute
// with symbolic links resolved, as Clang reports files. False if Clang gave up before the end of the
// source, so that there are no facts.
bool parse_unit(const clang::CompilerInvocation& invocation, const FileSystem& files, Names& names,
                const Request& request, SharedCheck* shared, Survey& survey);

}  // namespace tvaara::code
