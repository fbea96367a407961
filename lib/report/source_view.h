// The scanned sources as reports see them: each file read once, lines by number.
//
// Only files inside the root are shown. Places come from scanned code, where `#line 1
// "/etc/shadow"` can name any file; an excerpt must not print it into a build log.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/source.h"
#include "report/report.h"

namespace tvaara::report {

class SourceView {
 public:
  explicit SourceView(const Options& options) : options_(options) {}
  SourceView(const SourceView&) = delete;
  SourceView& operator=(const SourceView&) = delete;

  // The content of a file, or nullptr if it cannot or must not be read.
  const std::string* content(const std::string& file);
  // A line without its line end; nothing if the file has no such line.
  std::optional<std::string_view> line(const std::string& file, uint32_t number);

 private:
  struct File {
    std::string text;
    LineIndex lines;
  };
  const File* load(const std::string& file);

  const Options& options_;
  std::map<std::string, std::optional<File>> files_;
};

// Relative and without a way out of the root.
bool inside_root(std::string_view path);

}  // namespace tvaara::report
