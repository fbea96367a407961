// Decoding follows the WHATWG rule for broken UTF-8; widths follow East Asian Width in the coarse
// ranges that terminals agree on (Unicode 15).
#include "report/unicode.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"

namespace tvaara::report {
namespace {

struct Range {
  char32_t first, last;
};

constexpr Range kZeroWidth[] = {
    {0x0300, 0x036f},  {0x0483, 0x0489}, {0x0591, 0x05bd}, {0x0610, 0x061a}, {0x064b, 0x065f},
    {0x06d6, 0x06dc},  {0x0900, 0x0902}, {0x093c, 0x093c}, {0x0941, 0x0948}, {0x0e31, 0x0e31},
    {0x0e34, 0x0e3a},  {0x0e47, 0x0e4e}, {0x1ab0, 0x1aff}, {0x1dc0, 0x1dff}, {0x200b, 0x200f},
    {0x20d0, 0x20ff},  {0x3099, 0x309a}, {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f}, {0xfeff, 0xfeff},
    {0xe0100, 0xe01ef}};

constexpr Range kWide[] = {
    {0x1100, 0x115f},   {0x231a, 0x231b},   {0x2329, 0x232a},  {0x23e9, 0x23ec}, {0x2e80, 0x303e},
    {0x3041, 0x33ff},   {0x3400, 0x4dbf},   {0x4e00, 0xa4cf},  {0xa960, 0xa97c}, {0xac00, 0xd7a3},
    {0xf900, 0xfaff},   {0xfe30, 0xfe6f},   {0xff00, 0xff60},  {0xffe0, 0xffe6}, {0x1f300, 0x1f64f},
    {0x1f680, 0x1f6ff}, {0x1f900, 0x1f9ff}, {0x20000, 0x3fffd}};

constexpr Range kDeceptive[] = {{0x061c, 0x061c}, {0x200b, 0x200f}, {0x2028, 0x202e},
                                {0x2060, 0x206f}, {0xfeff, 0xfeff}, {0xe0000, 0xe007f}};

template <size_t n>
bool in(const Range (&ranges)[n], char32_t code) {
  auto after = std::upper_bound(std::begin(ranges), std::end(ranges), code,
                                [](char32_t c, const Range& range) { return c < range.first; });
  return after != std::begin(ranges) && code <= std::prev(after)->last;
}

// Bounds of the second byte depend on the first: no overlong forms, surrogates or beyond U+10FFFF.
Range second_byte(unsigned char first) {
  switch (first) {
    case 0xe0:
      return {0xa0, 0xbf};
    case 0xed:
      return {0x80, 0x9f};
    case 0xf0:
      return {0x90, 0xbf};
    case 0xf4:
      return {0x80, 0x8f};
    default:
      return {0x80, 0xbf};
  }
}

}  // namespace

Decoded decode_at(std::string_view text, size_t at) {
  unsigned char first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1, true};
  size_t length = first >= 0xc2 && first < 0xe0   ? 2
                  : first >= 0xe0 && first < 0xf0 ? 3
                  : first >= 0xf0 && first < 0xf5 ? 4
                                                  : 0;
  if (length == 0) return {};
  char32_t code = first & (0xff >> (length + 1));
  Range bounds = second_byte(first);
  for (size_t i = 1; i < length; ++i) {
    unsigned char next = at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
    if (next < bounds.first || next > bounds.last) return {0xfffd, i, false};
    code = (code << 6) | (next & 0x3f);
    bounds = {0x80, 0xbf};
  }
  return {code, length, true};
}

size_t character_width(char32_t code) {
  if (code < 0x300) return 1;
  if (in(kZeroWidth, code)) return 0;
  return in(kWide, code) ? 2 : 1;
}

size_t display_width(std::string_view text) {
  size_t width = 0;
  for (size_t i = 0; i < text.size();) {
    Decoded next = decode_at(text, i);
    width += character_width(next.code);
    i += next.bytes;
  }
  return width;
}

uint32_t utf16_column(std::string_view line, uint32_t byte_column) {
  if (byte_column == 0) return 0;
  uint32_t column = 1;
  for (size_t i = 0; i < line.size() && i + 1 < byte_column;) {
    Decoded next = decode_at(line, i);
    column += next.code >= 0x10000 ? 2 : 1;
    i += next.bytes;
  }
  return column;
}

std::string safe(std::string_view text) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string plain = terminal_safe(text), out;
  for (size_t i = 0; i < plain.size();) {
    Decoded next = decode_at(plain, i);
    if (in(kDeceptive, next.code)) {
      std::string hex;
      for (char32_t rest = next.code; rest != 0; rest >>= 4) hex.insert(0, 1, kDigits[rest & 0xf]);
      out += "\\u{" + hex + "}";
    } else {
      out.append(plain, i, next.bytes);
    }
    i += next.bytes;
  }
  return out;
}

std::string clipped(std::string_view text, size_t width) {
  if (text.size() <= width || display_width(text) <= width) return std::string(text);
  size_t used = 0, end = 0;
  while (end < text.size()) {
    Decoded next = decode_at(text, end);
    if (used + character_width(next.code) + 1 > width) break;
    used += character_width(next.code);
    end += next.bytes;
  }
  return std::string(text.substr(0, end)) + "…";
}

std::string padded(std::string_view text, size_t width) {
  size_t used = display_width(text);
  return std::string(text) + std::string(width > used ? width - used : 0, ' ');
}

}  // namespace tvaara::report
