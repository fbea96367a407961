// JSON as every JSON-based format writes it.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "findings/findings.h"

namespace tvaara::report {

using Json = nlohmann::ordered_json;  // keys in the order in which they are set

// Bytes that are no UTF-8 become U+FFFD; characters that a terminal acts on or that hide text are
// written as \uXXXX, so that JSON on a console or in a diff shows what it holds. Ends in a newline.
std::string dump(const Json& json);

Json coverage_json(const findings::Coverage& coverage);

}  // namespace tvaara::report
