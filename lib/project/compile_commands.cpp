#include "project/compile_commands.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "base/limits.h"
#include "base/text.h"

namespace tvaara::project {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::json;

constexpr const char* kName = "compile_commands.json";

bool holds_git(const std::string& folder) {
  std::string git = join_path(folder, ".git");
  return is_directory(git) || file_exists(git);
}

// The folder itself, then those in it that are named build*, in order.
std::vector<std::string> places_in(const std::string& folder) {
  std::vector<std::string> places;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    std::string name = it->path().filename().string();
    if (starts_with(name, "build") && is_directory(it->path().string())) {
      places.push_back(it->path().string());
      // build/debug, build/release: presets build one level deeper.
      std::error_code inner_error;
      for (fs::directory_iterator inner(it->path(), inner_error); !inner_error && inner != end;
           inner.increment(inner_error)) {
        if (is_directory(inner->path().string())) places.push_back(inner->path().string());
      }
    }
  }
  std::sort(places.begin(), places.end());
  places.insert(places.begin(), folder);
  return places;
}

size_t count_defines(const std::vector<std::string>& arguments) {
  return static_cast<size_t>(
      std::count_if(arguments.begin(), arguments.end(),
                    [](const std::string& argument) { return starts_with(argument, "-D"); }));
}

std::string text_of(const Json& entry, const char* key) {
  auto found = entry.find(key);
  return found != entry.end() && found->is_string() ? found->get<std::string>() : "";
}

// The arguments of an entry; empty if it has none that can be understood.
std::vector<std::string> arguments_of(const Json& entry) {
  auto list = entry.find("arguments");
  if (list == entry.end() || !list->is_array()) return split_command(text_of(entry, "command"));
  std::vector<std::string> arguments;
  for (const Json& item : *list) {
    if (!item.is_string()) return {};
    arguments.push_back(item.get<std::string>());
  }
  return arguments;
}

// False if the entry cannot be understood. Relative folders are meant from the database's own.
bool read_entry(const Json& entry, const std::string& folder, CompileCommand& command) {
  if (!entry.is_object()) return false;
  std::string file = text_of(entry, "file");
  command.arguments = arguments_of(entry);
  if (file.empty() || command.arguments.empty()) return false;
  command.directory = normalize_path(join_path(folder, text_of(entry, "directory")));
  command.file = absolute_path(join_path(command.directory, file));
  return true;
}

}  // namespace

std::vector<std::string> split_command(const std::string& command) {
  std::vector<std::string> words;
  std::string word;
  bool in_word = false;
  char quote = 0;
  for (size_t i = 0; i < command.size(); ++i) {
    char c = command[i];
    if (quote == '\'') {
      if (c == '\'') {
        quote = 0;
      } else {
        word += c;
      }
    } else if (c == '\\' && i + 1 < command.size()) {
      char next = command[i + 1];
      // Within double quotes a backslash is itself before anything but these.
      if (quote == '"' && next != '"' && next != '\\' && next != '$' && next != '`') word += c;
      word += next;
      in_word = true;
      ++i;
    } else if (quote == '"') {
      if (c == '"') {
        quote = 0;
      } else {
        word += c;
      }
    } else if (c == '\'' || c == '"') {
      quote = c;
      in_word = true;
    } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      if (in_word) words.push_back(std::move(word));
      word.clear();
      in_word = false;
    } else {
      word += c;
      in_word = true;
    }
  }
  if (in_word) words.push_back(std::move(word));
  return words;
}

Result<std::string> find_compile_commands(const std::string& root,
                                          const std::string& build_folder) {
  if (!build_folder.empty()) {
    std::string path = join_path(absolute_path(build_folder), kName);
    if (file_exists(path)) return path;
    return Error{"holds no compile_commands.json", build_folder, 0, 0,
                 "with CMake, configure with -DCMAKE_EXPORT_COMPILE_COMMANDS=ON"};
  }
  bool below_git = false;  // somewhere above is .git: look up to there, not beyond
  for (std::string folder = root; !folder.empty(); folder = parent_path(folder)) {
    below_git |= holds_git(folder);
    if (folder == "/") break;
  }
  for (std::string folder = root; !folder.empty(); folder = parent_path(folder)) {
    for (const std::string& place : places_in(folder)) {
      std::string path = join_path(place, kName);
      if (file_exists(path)) return path;
    }
    if (!below_git || holds_git(folder) || folder == "/") break;
  }
  return std::string();
}

Result<CompileCommands> read_compile_commands(const std::string& path, const std::string& root) {
  Result<std::string> content = read_file(path, limits::kMaxCompileDatabaseBytes);
  if (!content) return content.error();
  Json json = Json::parse(*content, nullptr, false);
  if (!json.is_array()) {
    return Error{"is no compile database", path, 0, 0, "it must be a JSON list of commands"};
  }
  CompileCommands out;
  out.path = path;
  std::map<std::string, CompileCommand> by_file;
  std::string folder = parent_path(absolute_path(path));
  for (const Json& entry : json) {
    CompileCommand command;
    if (!read_entry(entry, folder, command)) {
      out.problems.push_back("entry " + std::to_string(&entry - &json[0] + 1) +
                             " has no file or no command");
      continue;
    }
    std::string relative = relative_to(command.file, root);
    if (starts_with(relative, "/")) {
      ++out.outside;
      continue;
    }
    command.file = relative;
    auto [known, fresh] = by_file.try_emplace(relative, command);
    if (fresh) continue;
    ++out.more;
    if (count_defines(command.arguments) > count_defines(known->second.arguments)) {
      known->second = std::move(command);
    }
  }
  for (auto& [file, command] : by_file) out.commands.push_back(std::move(command));
  return out;
}

}  // namespace tvaara::project
