// Zstandard frames that tell their content's size.
#include "facts/pack.h"

#include <zstd.h>

#include <new>

namespace tvaara::facts {
namespace {

// Higher levels take several times as long for a few hundredths of the size.
constexpr int kLevel = 6;

}  // namespace

std::string pack(std::string_view bytes) {
  std::string packed(ZSTD_compressBound(bytes.size()), '\0');
  size_t size = ZSTD_compress(packed.data(), packed.size(), bytes.data(), bytes.size(), kLevel);
  if (ZSTD_isError(size)) {  // there is room enough, so it is memory that is missing
    if (std::new_handler handler = std::get_new_handler()) handler();
    throw std::bad_alloc();
  }
  packed.resize(size);
  return packed;
}

Result<std::string> unpack(std::string_view packed, size_t most) {
  unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR) {
    return Error{"is not packed as tvaara packs"};
  }
  if (size > most) return Error{"would unpack to more than " + std::to_string(most) + " bytes"};
  std::string bytes(static_cast<size_t>(size), '\0');
  size_t got = ZSTD_decompress(bytes.data(), bytes.size(), packed.data(), packed.size());
  if (ZSTD_isError(got) || got != bytes.size()) return Error{"cannot be unpacked"};
  return bytes;
}

}  // namespace tvaara::facts
