// A window of the last 100 characters slides over the file; a line's hash is due when its first
// character is about to leave the window. Characters are UTF-16 code units, as in the original.
#include "report/fingerprint.h"

#include <array>
#include <cstdint>
#include <unordered_map>

#include "report/unicode.h"

namespace tvaara::report {
namespace {

constexpr size_t kWindow = 100;
constexpr uint64_t kBase = 37;
constexpr uint16_t kEndOfFile = 65535;  // the original's marker before the zero padding

constexpr uint64_t power(uint64_t base, size_t exponent) {
  uint64_t out = 1;
  for (size_t i = 0; i < exponent; ++i) out *= base;
  return out;
}

std::string hex(uint64_t value) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  do {
    out.insert(out.begin(), kDigits[value & 0xf]);
    value >>= 4;
  } while (value != 0);
  return out;
}

class LineHasher {
 public:
  void character(uint16_t current) {
    bool after_return = last_was_return_;
    last_was_return_ = false;
    if (current == ' ' || current == '\t' || (after_return && current == '\n')) return;
    if (current == '\r') {
      current = '\n';
      last_was_return_ = true;
    }
    finish_line();
    if (at_line_start_) {
      at_line_start_ = false;
      starts_line_[index_] = true;
    }
    if (current == '\n') at_line_start_ = true;
    push(current);
  }

  std::vector<std::string> take() {
    character(kEndOfFile);
    for (size_t i = 0; i < kWindow; ++i) {
      finish_line();
      push(0);
    }
    return std::move(hashes_);
  }

 private:
  // Lines leave the window in order, so their number is the number of hashes so far.
  void finish_line() {
    if (!starts_line_[index_]) return;
    starts_line_[index_] = false;
    hashes_.push_back(hex(hash_) + ":" + std::to_string(++seen_[hash_]));
  }

  void push(uint16_t current) {
    constexpr uint64_t kLeaving = power(kBase, kWindow);
    hash_ = kBase * hash_ + current - kLeaving * window_[index_];
    window_[index_] = current;
    index_ = (index_ + 1) % kWindow;
  }

  std::array<uint16_t, kWindow> window_{};
  std::array<bool, kWindow> starts_line_{};
  size_t index_ = 0;
  uint64_t hash_ = 0;
  bool at_line_start_ = true;
  bool last_was_return_ = false;
  std::unordered_map<uint64_t, size_t> seen_;
  std::vector<std::string> hashes_;
};

}  // namespace

std::vector<std::string> line_hashes(std::string_view text) {
  LineHasher hasher;
  for (size_t i = 0; i < text.size();) {
    Decoded next = decode_at(text, i);
    if (next.code >= 0x10000) {
      char32_t rest = next.code - 0x10000;
      hasher.character(static_cast<uint16_t>(0xd800 + (rest >> 10)));
      hasher.character(static_cast<uint16_t>(0xdc00 + (rest & 0x3ff)));
    } else {
      hasher.character(static_cast<uint16_t>(next.code));
    }
    i += next.bytes;
  }
  return hasher.take();
}

}  // namespace tvaara::report
