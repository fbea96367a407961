#include "spec/encoding.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/limits.h"

namespace tvaara::spec {
namespace {

uint8_t byte(std::string_view text, size_t at) { return static_cast<uint8_t>(text[at]); }

// Length and code point of the sequence at `at`; length 0 if it is none.
size_t decode(std::string_view text, size_t at, uint32_t& code) {
  uint8_t first = byte(text, at);
  code = first;
  if (first < 0x80) return 1;
  size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + length > text.size()) return 0;
  code = first & (0xff >> (length + 1));
  for (size_t i = 1; i < length; ++i) {
    if ((byte(text, at + i) & 0xc0) != 0x80) return 0;
    code = code << 6 | (byte(text, at + i) & 0x3f);
  }
  static constexpr std::array<uint32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000};
  bool surrogate = code >= 0xd800 && code < 0xe000;
  return code < kLeast[length] || surrogate || code > 0x10ffff ? 0 : length;
}

bool yaml_printable(uint32_t code) {
  return code == '\t' || code == '\n' || code == '\r' || (code >= 0x20 && code <= 0x7e) ||
         code == 0x85 || (code >= 0xa0 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) ||
         code >= 0x10000;
}

constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (size_t c = 0x20; c < 0x7f; ++c) plain[c] = true;
  for (char c : {'\n', '\t', '\r'}) plain[static_cast<uint8_t>(c)] = true;
  return plain;
}();

// Where the next byte stands that is no printable ASCII: most texts hold few of them.
size_t end_of_plain(std::string_view text, size_t at) {
  while (at < text.size() && kPlain[byte(text, at)]) ++at;
  return at;
}

// The same for bytes beyond ASCII, eight at a time.
size_t end_of_ascii(std::string_view text, size_t at) {
  constexpr uint64_t kHighBits = 0x8080808080808080;
  for (uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
    std::memcpy(&word, text.data() + at, sizeof word);
    if ((word & kHighBits) != 0) break;
  }
  while (at < text.size() && byte(text, at) < 0x80) ++at;
  return at;
}

bool too_large(Builder& builder) {
  if (builder.content().size() <= limits::kMaxDocumentBytes) return false;
  builder.problem(0, "larger than the limit of " + std::to_string(limits::kMaxDocumentBytes >> 20) +
                         " MiB; it is not read");
  return true;
}

bool utf16(Builder& builder) {
  std::string_view text = builder.content();
  if (!text.starts_with("\xff\xfe") && !text.starts_with("\xfe\xff")) return false;
  builder.problem(0, "the file is encoded in UTF-16", "save it as UTF-8");
  return true;
}

}  // namespace

bool check_encoding(Builder& builder) {
  if (too_large(builder) || utf16(builder)) {
    builder.lost(0);
    return false;
  }
  std::string_view text = builder.content();
  size_t bad_bytes = 0, first_bad = 0;
  for (size_t at = end_of_ascii(text, 0); at < text.size(); at = end_of_ascii(text, at)) {
    uint32_t code = 0;
    size_t length = decode(text, at, code);
    if (length == 0 && bad_bytes++ == 0) first_bad = at;
    at += length == 0 ? 1 : length;
  }
  if (bad_bytes != 0) {
    builder.problem(static_cast<uint32_t>(first_bad),
                    "not valid UTF-8 (" + std::to_string(bad_bytes) + " bytes in all)",
                    "save the file as UTF-8");
  }
  return true;
}

std::string printable_copy(std::string_view content) {
  std::string out(content);
  for (size_t at = end_of_plain(content, 0); at < content.size(); at = end_of_plain(content, at)) {
    uint32_t code = 0;
    size_t length = decode(content, at, code);
    bool mark = at == 0 && code == 0xfeff && length == 3;
    if (length == 0 || !yaml_printable(code) || mark) {
      length = std::max<size_t>(length, 1);
      for (size_t i = 0; i < length; ++i) out[at + i] = mark ? ' ' : '?';
    }
    at += length;
  }
  return out;
}

CharacterOffsets::CharacterOffsets(std::string_view text) : text_(text) {
  ascii_ = std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

uint32_t CharacterOffsets::byte_of(size_t character) const {
  if (ascii_) return static_cast<uint32_t>(std::min(character, text_.size()));
  auto begins = [&](size_t at) { return (byte(text_, at) & 0xc0) != 0x80; };
  while (character_ < character && at_ < text_.size()) {
    ++at_;
    while (at_ < text_.size() && !begins(at_)) ++at_;
    ++character_;
  }
  while (character_ > character && at_ > 0) {
    --at_;
    while (at_ > 0 && !begins(at_)) --at_;
    --character_;
  }
  return static_cast<uint32_t>(at_);
}

}  // namespace tvaara::spec
