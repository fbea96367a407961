#include "project/unity.h"

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "base/limits.h"
#include "base/text.h"
#include "project/buildless.h"

namespace tvaara::project {
namespace {

// Lines that hold neither code nor a directive that brings any in.
bool counts_not(std::string_view line) {
  if (line.empty() || line.starts_with("//") || line.starts_with("/*") || line.starts_with("*")) {
    return true;
  }
  if (!line.starts_with('#')) return false;
  std::string_view word = trim(line.substr(1));
  return !word.starts_with("define") || word.find('(') == std::string_view::npos;
}

}  // namespace

bool is_source_name(const std::string& path) {
  std::string extension = to_lower(std::filesystem::path(path).extension().string());
  for (const char* one : {".c", ".cc", ".cpp", ".cxx", ".c++", ".m", ".mm"}) {
    if (extension == one) return true;
  }
  return false;
}

std::optional<std::vector<std::string>> unity_parts(const std::string& content) {
  for (const std::string& line : split(content, '\n')) {
    if (!counts_not(trim(line))) return std::nullopt;
  }
  std::vector<std::string> parts;
  for (const Include& include : includes_of(content)) {
    if (!is_source_name(include.name)) return std::nullopt;
    parts.push_back(include.name);
  }
  if (parts.empty()) return std::nullopt;
  return parts;
}

std::vector<CompileCommand> expand_unity(const CompileCommand& command) {
  Result<std::string> content = read_file(command.file, limits::kMaxIncludeScanBytes);
  if (!content) return {};
  auto parts = unity_parts(*content);
  if (!parts) return {};
  std::vector<CompileCommand> out;
  for (const std::string& part : *parts) {
    CompileCommand one = command;
    one.file = normalize_path(join_path(parent_path(command.file), part));
    if (!file_exists(one.file)) continue;
    for (std::string& argument : one.arguments) {
      bool is_file = !starts_with(argument, "-") &&
                     absolute_path(join_path(command.directory, argument)) == command.file;
      if (is_file) argument = one.file;
    }
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace tvaara::project
