// Fact files: a unit as bytes and back.
//
// Format: magic "TVAH", schema version, then packed (facts/pack.h) every table of facts.h in order:
// of each struct a mask of the fields that do not hold their default, then these; integers as LEB128
// varints (indices are small); a 64-bit hash of everything at the end. A memory-mapped format was
// considered and rejected: the linker copies what it needs into dense arrays anyway, and fixed-width
// fields are three to four times larger.
//
// Fact files come from caches and other machines and are not trusted: `decode` checks the hash, what
// unpacking would give, every length against the bytes left, and every index against its table.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "facts/facts.h"

namespace tvaara::facts {

std::string encode(const Unit& unit);
Result<Unit> decode(std::string_view bytes);
// Every index in range; decode calls it, front-ends' tests may.
Status verify(const Unit& unit);

}  // namespace tvaara::facts
