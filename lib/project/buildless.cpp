#include "project/buildless.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "base/file.h"
#include "base/limits.h"
#include "base/text.h"
#include "project/compile_flags.h"
#include "project/standard.h"

namespace tvaara::project {
namespace {

// Headers of the C library and POSIX. A folder of the tree that holds one of these names must not
// come before the system's; and these names are never looked for in the tree.
const std::set<std::string> kSystemHeaders{
    "assert.h",  "complex.h", "ctype.h",   "dirent.h",  "dlfcn.h",    "endian.h",    "errno.h",
    "fcntl.h",   "fenv.h",    "float.h",   "grp.h",     "inttypes.h", "iso646.h",    "libgen.h",
    "limits.h",  "locale.h",  "malloc.h",  "math.h",    "memory.h",   "netdb.h",     "poll.h",
    "pthread.h", "pwd.h",     "regex.h",   "sched.h",   "search.h",   "semaphore.h", "setjmp.h",
    "signal.h",  "spawn.h",   "stdarg.h",  "stdbool.h", "stddef.h",   "stdint.h",    "stdio.h",
    "stdlib.h",  "string.h",  "strings.h", "syslog.h",  "termios.h",  "threads.h",   "time.h",
    "uchar.h",   "unistd.h",  "utime.h",   "wchar.h",   "wctype.h",   "features.h",  "byteswap.h"};

// Files without an extension whose names the C++ library uses; some lie about in repositories.
const char* const kStandardHeaders[] = {"any",    "array",  "bit",   "functional", "list",
                                        "map",    "memory", "new",   "queue",      "random",
                                        "ratio",  "regex",  "set",   "span",       "stack",
                                        "string", "thread", "tuple", "vector",     "version"};

std::string folder_of(const std::string& path) {
  std::string folder = parent_path(path);
  return folder.empty() ? "." : folder;
}

std::string in_folder(const std::string& folder, const std::string& name) {
  return normalize_path(join_path(folder, name));
}

size_t common_parts(const std::string& a, const std::string& b) {
  std::vector<std::string> left = split(a, '/'), right = split(b, '/');
  size_t count = 0;
  while (count < left.size() && count < right.size() && left[count] == right[count]) ++count;
  return count;
}

struct Edge {
  size_t target = 0;   // number of the header
  std::string folder;  // include directory that makes it resolve; empty: none is needed
  bool angled = false;
};

// The tree's files and which of them each names.
class IncludeGraph {
 public:
  explicit IncludeGraph(const Tree& tree) : root_(tree.root) {
    for (const std::string& header : tree.headers) number_of(header);
    headers_ = files_.size();
    for (size_t i = 0; i < headers_; ++i) by_name_[base_name(files_[i])].push_back(i);
  }

  // Include directories of a unit, in the order in which they are met.
  std::vector<Edge> folders_of(const std::string& source) {
    std::vector<Edge> folders;
    std::set<std::pair<std::string, bool>> known;
    follow(source, [&](const Edge& edge) {
      if (!edge.folder.empty() && known.emplace(edge.folder, edge.angled).second) {
        folders.push_back(edge);
      }
    });
    return folders;
  }

  // The files of the tree that `file` reads, itself among them.
  std::set<std::string> reach_of(const std::string& file) {
    std::set<std::string> reach{file};
    follow(file, [&](const Edge& edge) { reach.insert(files_[edge.target]); });
    return reach;
  }

  std::set<std::string> reach_of_all(const std::vector<std::string>& files) {
    std::set<std::string> reach(files.begin(), files.end());
    std::vector<std::string> queue = files;
    for (size_t next = 0; next < queue.size(); ++next) {
      for (const Edge& edge : edges(number_of(queue[next]))) {
        const std::string& target = files_[edge.target];
        if (reach.insert(target).second) queue.push_back(target);
      }
    }
    return reach;
  }

 private:
  // Every include line that `file` leads to, each file's once.
  template <typename Each>
  void follow(const std::string& file, Each each) {
    std::vector<size_t> queue{number_of(file)};
    std::set<size_t> seen{queue[0]};
    for (size_t next = 0; next < queue.size() && queue.size() < limits::kMaxBuildlessReach;
         ++next) {
      for (const Edge& edge : edges(queue[next])) {
        each(edge);
        if (seen.insert(edge.target).second) queue.push_back(edge.target);
      }
    }
  }

  size_t number_of(const std::string& path) {
    auto [found, fresh] = numbers_.try_emplace(path, files_.size());
    if (fresh) {
      files_.push_back(path);
      edges_.emplace_back();
      read_.push_back(false);
    }
    return found->second;
  }

  const std::vector<Edge>& edges(size_t file) {
    if (read_[file]) return edges_[file];
    read_[file] = true;
    Result<std::string> content =
        read_file(join_path(root_, files_[file]), limits::kMaxIncludeScanBytes);
    if (!content) return edges_[file];
    for (const Include& include : includes_of(*content)) {
      Edge edge;
      if (resolve(files_[file], include, edge)) edges_[file].push_back(edge);
    }
    return edges_[file];
  }

  bool resolve(const std::string& includer, const Include& include, Edge& edge) const {
    if (kSystemHeaders.count(include.name)) return false;
    edge.angled = include.angled;
    std::string folder = folder_of(includer);
    auto beside = numbers_.find(in_folder(folder, include.name));
    if (!include.angled && beside != numbers_.end()) {
      edge.target = beside->second;
      return true;
    }
    auto named = by_name_.find(base_name(include.name));
    if (named == by_name_.end() || starts_with(include.name, ".")) return false;
    std::tuple<long, size_t, std::string> best;
    bool found = false;
    for (size_t candidate : named->second) {
      const std::string& path = files_[candidate];
      if (path != include.name && !ends_with(path, "/" + include.name)) continue;
      std::tuple<long, size_t, std::string> rank{-static_cast<long>(common_parts(folder, path)),
                                                 path.size(), path};
      if (found && !(rank < best)) continue;
      best = rank;
      found = true;
      edge.target = candidate;
      edge.folder =
          path == include.name ? "." : path.substr(0, path.size() - include.name.size() - 1);
    }
    return found;
  }

  std::string root_;
  std::vector<std::string> files_;
  std::unordered_map<std::string, size_t> numbers_;
  std::unordered_map<std::string, std::vector<size_t>> by_name_;
  size_t headers_ = 0;
  std::vector<std::vector<Edge>> edges_;
  std::vector<bool> read_;
};

bool shadows_system(const std::string& folder, const std::set<std::string>& headers,
                    const std::string& root) {
  for (const std::string& name : kSystemHeaders) {
    if (headers.count(in_folder(folder, name))) return true;
  }
  for (const char* name : kStandardHeaders) {
    if (file_exists(join_path(root, in_folder(folder, name)))) return true;
  }
  return false;
}

// What the build files of a folder and of the ones above it say plainly.
struct BuildWords {
  std::vector<std::string> definitions;  // of CMakeLists.txt
  Standards standards;
};

class BuildFiles {
 public:
  explicit BuildFiles(std::string root) : root_(std::move(root)) {}

  const BuildWords& of(const std::string& folder) {
    auto [found, fresh] = by_folder_.try_emplace(folder);
    if (!fresh) return found->second;
    BuildWords all;
    if (folder != ".") all = of(folder_of(folder));
    for (const char* name :
         {"CMakeLists.txt", "Makefile", "makefile", "GNUmakefile", "meson.build"}) {
      Result<std::string> content =
          read_file(in_folder(join_path(root_, folder), name), limits::kMaxIncludeScanBytes);
      if (!content) continue;
      Standards named = standards_named(*content);
      if (named.c != 0) all.standards.c = named.c;
      if (named.cxx != 0) all.standards.cxx = named.cxx;
      if (std::string_view(name) == "CMakeLists.txt") add_definitions(*content, all.definitions);
    }
    return by_folder_[folder] = std::move(all);
  }

 private:
  static void add_definitions(const std::string& content, std::vector<std::string>& all) {
    for (const std::string& definition : plain_definitions(content)) {
      if (std::find(all.begin(), all.end(), definition) == all.end()) all.push_back(definition);
    }
  }

  std::string root_;
  std::map<std::string, BuildWords> by_folder_;
};

bool is_definition(const std::string& text) {
  size_t end = std::min(text.find('='), text.size());
  if (end == 0 || std::isdigit(static_cast<unsigned char>(text[0]))) return false;
  for (size_t i = 0; i < end; ++i) {
    if (!std::isalnum(static_cast<unsigned char>(text[i])) && text[i] != '_') return false;
  }
  return text.find_first_of("$<>\"\\;") == std::string::npos;
}

// One command of a CMake file: its name in lower case and its arguments.
struct CMakeCommand {
  std::string name;
  std::vector<std::string> arguments;
};

std::vector<CMakeCommand> cmake_commands(const std::string& content) {
  std::string text;
  for (const std::string& line : split(content, '\n'))
    text += line.substr(0, line.find('#')) + "\n";
  std::vector<CMakeCommand> commands;
  for (size_t open = text.find('('), from = 0; open != std::string::npos;
       open = text.find('(', from)) {
    size_t close = text.find(')', open);
    if (close == std::string::npos) break;
    std::string before(trim(std::string_view(text).substr(from, open - from)));
    size_t word = before.find_last_of(" \t\n");
    std::string name = to_lower(word == std::string::npos ? before : before.substr(word + 1));
    commands.push_back({name, split_command(text.substr(open + 1, close - open - 1))});
    from = close + 1;
  }
  return commands;
}

bool opens_block(const std::string& name) {
  return name == "if" || name == "foreach" || name == "while" || name == "function" ||
         name == "macro";
}

bool closes_block(const std::string& name) {
  return starts_with(name, "end") && opens_block(name.substr(3));
}

// What code for an older standard needs is in the newer one, but for the type of u8"…".
std::vector<std::string> language_flags(const Standards& standards, bool c) {
  if (c) return {"clang", standards.c > 17 ? "-std=gnu23" : "-std=gnu17"};
  if (standards.cxx > 20) return {"clang++", standards.cxx > 23 ? "-std=c++26" : "-std=c++23"};
  if (standards.cxx == 20 || standards.cxx == 0) return {"clang++", "-std=c++20"};
  return {"clang++", "-std=c++20", "-fno-char8_t"};
}

bool is_c(const std::string& source) { return ends_with(source, ".c") || ends_with(source, ".m"); }

}  // namespace

std::vector<Include> includes_of(const std::string& content) {
  std::vector<Include> includes;
  bool in_comment = false;
  for (size_t at = 0; at < content.size();) {
    size_t end = std::min(content.find('\n', at), content.size());
    std::string_view line = trim(std::string_view(content).substr(at, end - at));
    at = end + 1;
    if (in_comment) {
      size_t close = line.find("*/");
      if (close == std::string_view::npos) continue;
      in_comment = false;
      line = trim(line.substr(close + 2));
    }
    size_t open = line.find("/*");
    if (open != std::string_view::npos && line.find("*/", open + 2) == std::string_view::npos &&
        line.substr(0, open).find("//") == std::string_view::npos) {
      in_comment = true;
      line = line.substr(0, open);
    }
    if (!line.starts_with('#')) continue;
    line = trim(line.substr(1));
    if (!line.starts_with("include")) continue;
    line = trim(line.substr(line.starts_with("include_next") ? 12 : 7));
    char close = line.starts_with('"') ? '"' : line.starts_with('<') ? '>' : 0;
    size_t stop = close ? line.find(close, 1) : std::string_view::npos;
    if (stop == std::string_view::npos || stop == 1) continue;
    includes.push_back({std::string(line.substr(1, stop - 1)), close == '>'});
  }
  return includes;
}

std::vector<std::string> plain_definitions(const std::string& content) {
  std::vector<std::string> definitions;
  int depth = 0;
  for (const CMakeCommand& command : cmake_commands(content)) {
    depth += opens_block(command.name) ? 1 : closes_block(command.name) ? -1 : 0;
    bool flags = command.name == "add_definitions" || command.name == "add_compile_options";
    bool names =
        command.name == "add_compile_definitions" || command.name == "target_compile_definitions";
    if (depth != 0 || (!flags && !names)) continue;
    size_t first = command.name == "target_compile_definitions" ? 2 : 0;
    for (size_t i = first; i < command.arguments.size(); ++i) {
      std::string argument = command.arguments[i];
      bool define = starts_with(argument, "-D");
      if (flags && !define) continue;
      if (define) argument.erase(0, 2);
      if (argument == "PUBLIC" || argument == "PRIVATE" || argument == "INTERFACE") continue;
      if (is_definition(argument)) definitions.push_back(argument);
    }
  }
  return definitions;
}

std::vector<std::set<std::string>> includes_reached(const Tree& tree,
                                                    const std::vector<std::string>& files) {
  IncludeGraph graph(tree);
  std::vector<std::set<std::string>> reached;
  for (const std::string& file : files) reached.push_back(graph.reach_of(file));
  return reached;
}

std::set<std::string> reached_from(const Tree& tree, const std::vector<std::string>& files) {
  return IncludeGraph(tree).reach_of_all(files);
}

CompileCommand command_for(const std::string& file, const Tree& tree,
                           const std::vector<CompileCommand>& database,
                           const std::vector<std::string>& options) {
  for (const CompileCommand& command : database) {
    if (command.file == file) return command;
  }
  bool header = std::binary_search(tree.headers.begin(), tree.headers.end(), file);
  if (!header) return infer_commands(tree, {file}, options)[0];
  auto stem = [](const std::string& path) {
    std::string name = base_name(path);
    return name.substr(0, name.find('.'));
  };
  const CompileCommand* best = nullptr;
  std::pair<bool, size_t> rank;
  std::vector<CompileCommand> inferred;
  if (database.empty()) inferred = infer_commands(tree, tree.sources, options);
  for (const CompileCommand& command : database.empty() ? inferred : database) {
    std::pair<bool, size_t> other{stem(command.file) == stem(file),
                                  common_parts(folder_of(command.file), folder_of(file))};
    if (best && other <= rank) continue;
    best = &command;
    rank = other;
  }
  CompileCommand command = best ? *best : infer_commands(tree, {file}, options)[0];
  if (!best) command.file = file;
  // The header takes the place of the source; its language is the source's, unless its name tells.
  std::string language = is_c(command.file) && ends_with(file, ".h") ? "c" : "c++";
  std::string source = best ? join_path(tree.root, best->file) : "";
  std::vector<std::string> arguments;
  for (const std::string& argument : command.arguments) {
    bool is_source = !source.empty() && !starts_with(argument, "-") &&
                     absolute_path(join_path(command.directory, argument)) == absolute_path(source);
    if (!is_source && argument != file) arguments.push_back(argument);
  }
  arguments.insert(arguments.end(), {"-x", language, join_path(tree.root, file)});
  command.arguments = std::move(arguments);
  command.file = file;
  command.inferred = true;
  return command;
}

std::vector<CompileCommand> infer_commands(const Tree& tree,
                                           const std::vector<std::string>& sources,
                                           const std::vector<std::string>& options) {
  IncludeGraph graph(tree);
  BuildFiles build_files(tree.root);
  CompileFlags compile_flags(tree.root);
  std::set<std::string> headers(tree.headers.begin(), tree.headers.end());
  std::map<std::string, bool> shadowing;
  std::vector<CompileCommand> commands;
  for (const std::string& source : sources) {
    if (auto written = compile_flags.command_for(source)) {
      commands.push_back(std::move(*written));
      continue;
    }
    CompileCommand command;
    command.file = source;
    command.directory = tree.root;
    command.inferred = true;
    const BuildWords& words = build_files.of(folder_of(source));
    command.arguments = language_flags(words.standards, is_c(source));
    for (const std::string& definition : words.definitions) {
      command.arguments.push_back("-D" + definition);
    }
    for (const std::string& option : options) command.arguments.push_back("-D" + option);
    for (const Edge& edge : graph.folders_of(source)) {
      auto [shadow, fresh] = shadowing.try_emplace(edge.folder);
      if (fresh) shadow->second = shadows_system(edge.folder, headers, tree.root);
      command.arguments.push_back(!edge.angled ? "-iquote" : shadow->second ? "-idirafter" : "-I");
      command.arguments.push_back(edge.folder);
    }
    command.arguments.insert(command.arguments.end(), {"-c", source});
    commands.push_back(std::move(command));
  }
  return commands;
}

}  // namespace tvaara::project
