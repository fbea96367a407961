// Bytes in less room: fact files name the same few places over and over.
//
// Packed bytes come from caches and other machines: `unpack` makes no more of them than it is
// allowed to, whatever they claim.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace tvaara::facts {

std::string pack(std::string_view bytes);
Result<std::string> unpack(std::string_view packed, size_t most);

}  // namespace tvaara::facts
