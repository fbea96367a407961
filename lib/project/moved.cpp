#include "project/moved.h"

#include <algorithm>
#include <map>

#include "base/file.h"
#include "base/text.h"

namespace tvaara::project {
namespace {

// What comes before the longest end of `path` that is a file below the root; empty if none is.
std::string place_before(const std::string& path, const std::string& root) {
  for (size_t slash = path.find('/', 1); slash != std::string::npos;
       slash = path.find('/', slash + 1)) {
    if (file_exists(join_path(root, path.substr(slash + 1)))) return path.substr(0, slash);
  }
  return "";
}

}  // namespace

std::string old_root(const std::vector<CompileCommand>& commands, const std::string& root) {
  std::map<std::string, size_t> votes;
  for (const CompileCommand& command : commands) {
    if (file_exists(command.file)) return "";
    ++votes[place_before(command.file, root)];
  }
  auto most = std::max_element(votes.begin(), votes.end(),
                               [](const auto& a, const auto& b) { return a.second < b.second; });
  bool agreed = most != votes.end() && most->second * 2 > commands.size();
  return agreed ? most->first : "";
}

void move_command(CompileCommand& command, const std::string& old, const std::string& root) {
  auto moved = [&](std::string text) {
    // "-I/app/include", but not "/usr/app".
    size_t at = text.find(old), end = at + old.size();
    bool whole = at != std::string::npos && text.find('/') == at;
    if (whole && (end == text.size() || text[end] == '/')) text.replace(at, old.size(), root);
    return text;
  };
  command.file = moved(command.file);
  command.directory = moved(command.directory);
  for (std::string& argument : command.arguments) argument = moved(argument);
}

}  // namespace tvaara::project
