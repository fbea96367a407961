// Zstandard frames that tell their content's size.
#include "facts/pack.h"

#include <zstd.h>

#include <algorithm>
#include <memory>
#include <new>

namespace tvaara::facts {
namespace {

// Higher levels take several times as long for a few hundredths of the size.
constexpr int kLevel = 6;
constexpr size_t kFirstBytes = size_t{1} << 20;  // room for what is unpacked, until it needs more

[[noreturn]] void no_memory() {
  if (std::new_handler handler = std::get_new_handler()) handler();
  throw std::bad_alloc();
}

}  // namespace

std::string pack(std::string_view bytes) {
  std::string packed(ZSTD_compressBound(bytes.size()), '\0');
  size_t size = ZSTD_compress(packed.data(), packed.size(), bytes.data(), bytes.size(), kLevel);
  if (ZSTD_isError(size)) no_memory();  // there is room enough, so it is memory that is missing
  packed.resize(size);
  return packed;
}

Result<std::string> unpack(std::string_view packed, size_t most) {
  unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR) {
    return Error{"is not packed as tvaara packs"};
  }
  if (size > most) return Error{"would unpack to more than " + std::to_string(most) + " bytes"};
  // What the frame claims is believed only as far as its content goes.
  std::unique_ptr<ZSTD_DStream, size_t (*)(ZSTD_DStream*)> stream(ZSTD_createDStream(),
                                                                  ZSTD_freeDStream);
  if (!stream) no_memory();
  std::string bytes(std::min<size_t>(static_cast<size_t>(size), kFirstBytes), '\0');
  ZSTD_inBuffer in{packed.data(), packed.size(), 0};
  ZSTD_outBuffer out{bytes.data(), bytes.size(), 0};
  for (;;) {
    const size_t before = in.pos + out.pos;
    const size_t left = ZSTD_decompressStream(stream.get(), &out, &in);
    if (ZSTD_isError(left)) return Error{"cannot be unpacked"};
    if (left == 0) break;  // the frame is whole
    if (out.pos == out.size && bytes.size() < size) {
      bytes.resize(std::min<size_t>(static_cast<size_t>(size), bytes.size() * 2));
      out.dst = bytes.data();
      out.size = bytes.size();
    } else if (in.pos + out.pos == before) {
      return Error{"cannot be unpacked"};  // it ends too early
    }
  }
  if (out.pos != size || in.pos != in.size) return Error{"cannot be unpacked"};
  return bytes;
}

}  // namespace tvaara::facts
