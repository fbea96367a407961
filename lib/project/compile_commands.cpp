#include "project/compile_commands.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "base/limits.h"
#include "base/text.h"
#include "project/moved.h"
#include "project/unity.h"

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

bool lies_below(const std::string& path, const std::string& folder) {
  return starts_with(path, folder == "/" ? folder : folder + "/");
}

bool is_build_folder(const std::string& folder) {
  return starts_with(base_name(folder), "build") ||
         file_exists(join_path(folder, "CMakeCache.txt")) ||
         file_exists(join_path(folder, "build.ninja"));
}

// Of the entries for one file, the one that counts.
class Chosen {
 public:
  Chosen(CompileCommands& out, const std::string& root) : out_(out), root_(root) {}

  void add(CompileCommand command) {
    if (!lies_below(command.file, root_)) {
      ++out_.outside;
      return;
    }
    command.file = relative_to(command.file, root_);
    auto [known, fresh] = by_file_.try_emplace(command.file, command);
    if (fresh) return;
    ++out_.more;
    if (count_defines(command.arguments) > count_defines(known->second.arguments)) {
      known->second = std::move(command);
    }
  }

  void finish() {
    for (auto& [file, command] : by_file_) out_.commands.push_back(std::move(command));
  }

 private:
  CompileCommands& out_;
  const std::string& root_;
  std::map<std::string, CompileCommand> by_file_;
};

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

std::vector<std::string> compile_commands_in(const std::string& folder) {
  std::vector<std::string> found;
  for (const std::string& place : places_in(folder)) {
    std::string path = join_path(place, kName);
    if (file_exists(path)) found.push_back(std::move(path));
  }
  return found;
}

Result<std::string> compile_commands_of_build(const std::string& build_folder) {
  std::string path = join_path(absolute_path(build_folder), kName);
  if (file_exists(path)) return path;
  return Error{"holds no compile_commands.json", build_folder, 0, 0,
               "with CMake, configure with -DCMAKE_EXPORT_COMPILE_COMMANDS=ON"};
}

std::vector<std::string> folders_above(const std::string& root) {
  std::vector<std::string> above;
  for (std::string folder = root; !holds_git(folder);) {
    if (folder == "/" || folder.empty()) return {};  // no repository: nothing above is ours
    folder = parent_path(folder);
    above.push_back(folder);
  }
  return above;
}

Result<CompileCommands> read_compile_commands(const std::string& path, const std::string& root) {
  Result<std::string> content = read_file(path, limits::kMaxCompileDatabaseBytes);
  if (!content) return content.error();
  Json json = Json::parse(*content, nullptr, false);
  if (!json.is_array()) {
    return Error{"is no compile database", path, 0, 0, "it must be a JSON list of commands"};
  }
  CompileCommands out;
  std::string folder = parent_path(absolute_path(path));
  std::vector<CompileCommand> entries;
  for (const Json& entry : json) {
    CompileCommand command;
    if (read_entry(entry, folder, command)) {
      entries.push_back(std::move(command));
    } else {
      out.problems.push_back("entry " + std::to_string(&entry - &json[0] + 1) +
                             " has no file or no command");
    }
  }
  if (std::string old = old_root(entries, root); !old.empty()) {
    for (CompileCommand& command : entries) move_command(command, old, root);
    out.problems.push_back("was written for " + old + ", which is read as the root");
  }
  Chosen chosen(out, root);
  for (CompileCommand& command : entries) {
    // What lies among the sources is one unit, whatever it holds.
    bool made = !lies_below(command.file, root) ||
                (is_build_folder(folder) && lies_below(command.file, folder));
    std::vector<CompileCommand> parts;
    if (made) parts = expand_unity(command);
    if (parts.empty()) parts.push_back(std::move(command));
    for (CompileCommand& part : parts) chosen.add(std::move(part));
  }
  chosen.finish();
  return out;
}

}  // namespace tvaara::project
