// Places in source files, as every layer and every report speaks of them.
//
// Lines and columns are 1-based; columns count bytes; `end_column` is one past the last byte.
// Paths are relative to the scanned root with '/' whenever the file lies under it.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tvaara {

struct Position {
  uint32_t line = 0;
  uint32_t column = 0;
  auto operator<=>(const Position&) const = default;
};

struct Location {
  std::string file;
  uint32_t line = 0;  // 0: the file as a whole
  uint32_t column = 0;
  uint32_t end_line = 0;
  uint32_t end_column = 0;
  bool in_macro = false;  // the place is inside a macro expansion; the range is that of its use
  auto operator<=>(const Location&) const = default;
  bool known() const { return !file.empty(); }
};

// Byte offset -> line and column, built once per text (O(n)), asked in O(log lines).
class LineIndex {
 public:
  LineIndex() = default;
  explicit LineIndex(std::string_view text);
  Position at(size_t offset) const;
  size_t line_count() const { return starts_.size(); }
  // The text of a line without its line end; empty if out of range. `text` must be the same text.
  std::string_view line(std::string_view text, uint32_t line_number) const;

 private:
  std::vector<size_t> starts_;
};

}  // namespace tvaara
