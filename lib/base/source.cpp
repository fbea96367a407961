#include "base/source.h"

#include <algorithm>

namespace tvaara {

LineIndex::LineIndex(std::string_view text) {
  starts_.push_back(0);
  for (size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) {
    starts_.push_back(at + 1);
  }
}

Position LineIndex::at(size_t offset) const {
  if (starts_.empty()) return {};
  auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  size_t line = static_cast<size_t>(next - starts_.begin());
  return {static_cast<uint32_t>(line), static_cast<uint32_t>(offset - starts_[line - 1] + 1)};
}

std::string_view LineIndex::line(std::string_view text, uint32_t line_number) const {
  if (line_number == 0 || line_number > starts_.size()) return {};
  size_t begin = starts_[line_number - 1];
  size_t end = line_number < starts_.size() ? starts_[line_number] - 1 : text.size();
  if (begin > text.size() || end > text.size() || begin > end) return {};
  std::string_view line = text.substr(begin, end - begin);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

}  // namespace tvaara
