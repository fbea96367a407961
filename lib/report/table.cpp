// Cells are made safe and clipped when they are added, so widths and output agree.
#include "report/table.h"

#include <algorithm>

#include "report/unicode.h"

namespace tvaara::report {

void Table::row(std::vector<std::string> cells) {
  for (std::string& cell : cells) cell = clipped(safe(cell), kMaxCellWidth);
  rows_.push_back(std::move(cells));
}

std::string Table::render(PaintCell paint, const void* context) const {
  std::vector<size_t> widths;
  for (const auto& cells : rows_) {
    if (widths.size() < cells.size()) widths.resize(cells.size(), 0);
    for (size_t i = 0; i < cells.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(cells[i]));
    }
  }
  std::string out;
  for (const auto& cells : rows_) {
    size_t last = cells.size();
    while (last > 0 && cells[last - 1].empty()) --last;
    for (size_t i = 0; i < last; ++i) {
      std::string shown = i + 1 < last ? padded(cells[i], widths[i]) : cells[i];
      out += paint ? paint(context, i, cells[i], shown) : shown;
      if (i + 1 < last) out += "  ";
    }
    out += "\n";
  }
  return out;
}

}  // namespace tvaara::report
