// Columns aligned by display width, clipped where a hostile path would push the rest off screen.
#pragma once

#include <string>
#include <vector>

namespace tvaara::report {

inline constexpr size_t kMaxCellWidth = 80;

// Rows of cells; every column is as wide as its widest cell, two blanks apart; the last column is
// not padded. `paint` (may be null) colours a cell after it has been padded.
class Table {
 public:
  using PaintCell = std::string (*)(const void* context, size_t column, const std::string& raw,
                                    const std::string& padded);

  void row(std::vector<std::string> cells);
  std::string render(PaintCell paint = nullptr, const void* context = nullptr) const;

 private:
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace tvaara::report
