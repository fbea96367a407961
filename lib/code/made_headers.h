// Headers that the build would have made, made here where they are missing: from .proto, .ui and
// .in files of the tree, and empty ones for Qt's moc.
//
// Idea: a generated header that is not there loses more than any other, since it holds the types
// that handlers work on. What its generator would say of names and types stands in the tree. So for
// each include that is not found a file is looked for that would become it; the made headers lie in
// a layer only this process sees, behind all real folders. What was made is told in the unit's
// notes: the values in them are not the build's.
#pragma once

#include <string>
#include <vector>

#include "code/invocation.h"

namespace tvaara::code {

struct MadeHeader {
  std::string name, from;  // as included: "shop/order.pb.h"; relative to the root, or empty
};

// `templates`: relative to `root`. `source` is the unit's main file.
std::vector<MadeHeader> add_made_headers(const std::vector<std::string>& templates,
                                         const std::string& root, const std::string& source,
                                         clang::CompilerInvocation& invocation, FileSystem& files);

// The header that CMake or autoconf would write, with every choice that it would probe left open:
// what is on or off is off, a value is 0 or its own placeholder. For tests, too.
std::string configured_header(const std::string& text);
// The header that Qt's uic would write.
std::string form_header(const std::string& text);

}  // namespace tvaara::code
