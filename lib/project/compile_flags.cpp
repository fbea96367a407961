#include "project/compile_flags.h"

#include "base/file.h"
#include "base/limits.h"
#include "base/text.h"

namespace tvaara::project {

CompileFlags::CompileFlags(const std::string& root) : root_(root), beyond_(folders_above(root)) {}

const CompileFlags::Flags& CompileFlags::in(const std::string& folder) {
  auto [known, fresh] = by_folder_.try_emplace(folder);
  if (!fresh) return known->second;
  Result<std::string> content =
      read_file(join_path(folder, "compile_flags.txt"), limits::kMaxResponseFileBytes);
  if (!content) return known->second;
  known->second.folder = folder;
  for (const std::string& line : split(*content, '\n')) {
    if (!trim(line).empty()) known->second.words.emplace_back(trim(line));
  }
  return known->second;
}

const CompileFlags::Flags& CompileFlags::above(const std::string& folder) {
  for (std::string at = folder; starts_with(at, root_); at = parent_path(at)) {
    if (const Flags& flags = in(at); !flags.folder.empty() || at == root_) {
      if (!flags.folder.empty()) return flags;
      break;
    }
  }
  for (const std::string& at : beyond_) {
    if (const Flags& flags = in(at); !flags.folder.empty()) return flags;
  }
  return in(root_);
}

std::optional<CompileCommand> CompileFlags::command_for(const std::string& file) {
  std::string path = join_path(root_, file);
  const Flags& flags = above(parent_path(path));
  if (flags.folder.empty()) return std::nullopt;
  CompileCommand command;
  command.file = file;
  command.directory = flags.folder;
  bool c = ends_with(file, ".c") || ends_with(file, ".m");
  command.arguments = {c ? "clang" : "clang++"};
  command.arguments.insert(command.arguments.end(), flags.words.begin(), flags.words.end());
  command.arguments.insert(command.arguments.end(), {"-c", path});
  return command;
}

}  // namespace tvaara::project
