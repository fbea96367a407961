// Reading is left to options.source; what is kept here is the decision which paths it is asked for.
#include "report/source_view.h"

#include "base/file.h"
#include "base/text.h"

namespace tvaara::report {

bool inside_root(std::string_view path) {
  if (path.empty() || path.front() == '/' || path.find('\0') != std::string_view::npos)
    return false;
  std::string clean = normalize_path(path);
  return clean != ".." && !starts_with(clean, "../");
}

const SourceView::File* SourceView::load(const std::string& file) {
  auto [entry, fresh] = files_.try_emplace(file);
  if (fresh && options_.source && inside_root(file)) {
    if (std::optional<std::string> text = options_.source(file)) {
      LineIndex lines(*text);
      entry->second = File{std::move(*text), std::move(lines)};
    }
  }
  return entry->second ? &*entry->second : nullptr;
}

const std::string* SourceView::content(const std::string& file) {
  const File* loaded = load(file);
  return loaded ? &loaded->text : nullptr;
}

std::optional<std::string_view> SourceView::line(const std::string& file, uint32_t number) {
  const File* loaded = load(file);
  if (!loaded || number == 0 || number > loaded->lines.line_count()) return std::nullopt;
  return loaded->lines.line(loaded->text, number);
}

}  // namespace tvaara::report
