// Content hashes. 128-bit XXH3: fast, and wide enough that equal hash means equal content among
// files that nobody chose to collide; caches verify more than the hash where that matters.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tvaara {

uint64_t hash64(std::string_view bytes);
std::string hash_hex(std::string_view bytes);  // 32 hex digits

}  // namespace tvaara
