// UTF-8 as reports need it: decoding that never fails, columns of terminals, columns of SARIF.
//
// Idea: source files hold whatever bytes they hold. Bytes that are no UTF-8 decode to U+FFFD the
// way browsers and Node do it (one per maximal broken part), so columns and hashes agree with them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tvaara::report {

struct Decoded {
  char32_t code = 0xfffd;
  size_t bytes = 1;  // consumed; at least 1
  bool valid = false;
};

Decoded decode_at(std::string_view text, size_t at);

// Terminal columns of one character: 0 (combining), 1 or 2 (East Asian wide, emoji).
size_t character_width(char32_t code);
// Terminal columns of printable text.
size_t display_width(std::string_view text);

// 1-based column in UTF-16 code units of a 1-based column in bytes; past the end of the line it is
// one past the last unit.
uint32_t utf16_column(std::string_view line, uint32_t byte_column);

// terminal_safe, and beyond it: characters that reorder or hide text (bidirectional controls, zero
// width, line separators) become visible \u{…} forms. What a reader sees is what is there.
std::string safe(std::string_view text);

// The first `width` columns, with … if something was cut off.
std::string clipped(std::string_view text, size_t width);
std::string padded(std::string_view text, size_t width);

}  // namespace tvaara::report
