#include "project/databases.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/file.h"
#include "base/text.h"

namespace tvaara::project {
namespace {

bool lies_in(const std::string& path, const std::string& folder) {
  return path == folder || folder == "/" || starts_with(path, folder + "/");
}

// The folders of the sources and those above them, up to the root.
std::set<std::string> folders_of(const Tree& tree) {
  std::set<std::string> folders{tree.root};
  for (const std::string& source : tree.sources) {
    for (std::string folder = parent_path(source); !folder.empty(); folder = parent_path(folder)) {
      if (!folders.insert(join_path(tree.root, folder)).second) break;
    }
  }
  return folders;
}

struct Found {
  std::string path;
  std::string home;  // the folder whose sources it is for
};

std::vector<Found> find_all(const Tree& tree) {
  std::vector<Found> found;
  std::set<std::string> known;
  auto look_in = [&](const std::string& folder) {
    for (std::string& path : compile_commands_in(folder)) {
      if (known.insert(path).second) found.push_back({std::move(path), folder});
    }
  };
  for (const std::string& folder : folders_of(tree)) look_in(folder);
  for (const std::string& folder : folders_above(tree.root)) look_in(folder);
  return found;
}

// Of all databases, the entry that counts for each file.
class Merged {
 public:
  Merged(Databases& out, const std::string& root) : out_(out), root_(root) {}

  void add(const Found& found, CompileCommands read) {
    out_.paths.push_back(found.path);
    out_.outside += read.outside;
    for (std::string& problem : read.problems) {
      out_.problems.push_back({found.path, std::move(problem)});
    }
    for (CompileCommand& command : read.commands) {
      size_t rank = lies_in(join_path(root_, command.file), found.home) ? found.home.size() : 0;
      auto [known, fresh] = best_.try_emplace(command.file);
      if (!fresh && known->second.first >= rank) continue;
      known->second = {rank, std::move(command)};
    }
  }

  void finish() {
    for (auto& [file, entry] : best_) out_.commands.push_back(std::move(entry.second));
  }

 private:
  Databases& out_;
  const std::string& root_;
  std::map<std::string, std::pair<size_t, CompileCommand>> best_;
};

}  // namespace

Result<Databases> read_databases(const Tree& tree, const std::string& build_folder) {
  Databases out;
  Merged merged(out, tree.root);
  if (!build_folder.empty()) {
    Result<std::string> path = compile_commands_of_build(build_folder);
    if (!path) return path.error();
    Result<CompileCommands> read = read_compile_commands(*path, tree.root);
    if (!read) return read.error();
    merged.add({*path, tree.root}, std::move(*read));
  } else {
    for (const Found& found : find_all(tree)) {
      Result<CompileCommands> read = read_compile_commands(found.path, tree.root);
      if (read) {
        merged.add(found, std::move(*read));
      } else {
        // One that was merely found is not worth a failure.
        out.problems.push_back({found.path, read.error().message});
      }
    }
  }
  merged.finish();
  return out;
}

}  // namespace tvaara::project
