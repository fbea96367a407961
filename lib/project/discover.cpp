#include "project/discover.h"

#include <algorithm>
#include <filesystem>
#include <limits>

#include "base/file.h"
#include "base/limits.h"
#include "base/text.h"

namespace tvaara::project {
namespace fs = std::filesystem;
namespace {

bool hidden(const fs::path& folder) { return starts_with(folder.filename().string(), "."); }

bool foreign_folder(const fs::path& folder) {
  std::string name = folder.filename().string();
  if (name == "node_modules" || name == "__pycache__") return true;
  // A CMake or Meson build tree holds copies and generated probes, not the project.
  return file_exists((folder / "CMakeCache.txt").string()) ||
         file_exists((folder / "build.ninja").string());
}

bool has_extension(const std::string& path, std::initializer_list<const char*> extensions) {
  std::string lower = to_lower(fs::path(path).extension().string());
  return std::any_of(extensions.begin(), extensions.end(),
                     [&](const char* extension) { return lower == extension; });
}

// "config.h.in", "config.hpp.cmake", "config.in.h", what Qt's uic and protoc read.
bool makes_headers(const std::string& path) {
  if (has_extension(path, {".proto", ".ui"})) return true;
  std::string name = to_lower(fs::path(path).filename().string());
  bool header = name.find(".h") != std::string::npos;
  return header && (ends_with(name, ".in") || ends_with(name, ".cmake") ||
                    name.find(".in.h") != std::string::npos);
}

void sort_into(Tree& tree, const std::string& relative) {
  if (has_extension(relative, {".yaml", ".yml", ".json"})) tree.documents.push_back(relative);
  if (has_extension(relative, {".c", ".cc", ".cpp", ".cxx", ".c++", ".m", ".mm"})) {
    tree.sources.push_back(relative);
  }
  if (has_extension(relative, {".h", ".hh", ".hpp", ".hxx", ".h++", ".ipp", ".inl"})) {
    tree.headers.push_back(relative);
  }
  if (makes_headers(relative)) tree.templates.push_back(relative);
}

// `left`: how many entries may still be looked at.
void walk(Tree& tree, const fs::path& folder, size_t& left) {
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (left == 0) {
      tree.cut = true;
      return;
    }
    --left;
    std::error_code vanished;
    fs::file_status status = it->symlink_status(vanished);
    if (fs::is_directory(status)) {
      if (hidden(it->path())) continue;
      if (foreign_folder(it->path())) {
        ++tree.skipped_folders;
      } else {
        walk(tree, it->path(), left);
      }
    } else if (fs::is_regular_file(status)) {
      sort_into(tree, relative_to(it->path().string(), tree.root));
    }
  }
  if (error) tree.unreadable.push_back(relative_to(folder.string(), tree.root));
}

// Parts of a project that were named include headers of the rest, and headers that builds make.
void add_headers_around(Tree& tree) {
  bool whole = std::find(tree.paths.begin(), tree.paths.end(), ".") != tree.paths.end();
  if (whole || (tree.sources.empty() && tree.headers.empty())) return;
  Tree all;
  all.root = tree.root;
  size_t left = limits::kMaxTreeEntries;
  walk(all, tree.root, left);
  tree.cut = all.cut;
  tree.unreadable.insert(tree.unreadable.end(), all.unreadable.begin(), all.unreadable.end());
  tree.headers.insert(tree.headers.end(), all.headers.begin(), all.headers.end());
  tree.templates.insert(tree.templates.end(), all.templates.begin(), all.templates.end());
}

std::string common_parent(const std::vector<std::string>& absolute) {
  std::string common = is_directory(absolute[0]) ? absolute[0] : parent_path(absolute[0]);
  for (const std::string& path : absolute) {
    while (common != "/" && path != common && !starts_with(path, common + "/")) {
      common = parent_path(common);
    }
  }
  return common;
}

}  // namespace

Result<Tree> discover(const std::vector<std::string>& paths, const std::string& root) {
  Tree tree;
  std::vector<std::string> absolute;
  for (const std::string& path : paths.empty() ? std::vector<std::string>{"."} : paths) {
    std::string full = absolute_path(path);
    if (!file_exists(full) && !is_directory(full)) {
      return Error{"no such file or directory", path, 0, 0, "name a folder or file to analyse"};
    }
    absolute.push_back(full);
  }
  if (!root.empty() && !is_directory(absolute_path(root))) {
    return Error{"--root is not a directory", root};
  }
  tree.root = root.empty() ? common_parent(absolute) : absolute_path(root);
  size_t unlimited = std::numeric_limits<size_t>::max();  // what was named is all looked at
  for (const std::string& full : absolute) {
    std::string relative = relative_to(full, tree.root);
    if (starts_with(relative, "/")) {
      return Error{"lies outside of the root " + tree.root, full, 0, 0, "give another --root"};
    }
    tree.paths.push_back(relative);
    if (is_directory(full)) {
      walk(tree, full, unlimited);
    } else {
      sort_into(tree, relative);
    }
  }
  if (!root.empty()) add_headers_around(tree);
  for (auto* list :
       {&tree.documents, &tree.sources, &tree.headers, &tree.templates, &tree.unreadable}) {
    std::sort(list->begin(), list->end());
    list->erase(std::unique(list->begin(), list->end()), list->end());
  }
  return tree;
}

bool is_asked(const Tree& tree, const std::string& path) {
  return std::any_of(tree.paths.begin(), tree.paths.end(), [&](const std::string& asked) {
    return asked == "." || path == asked || starts_with(path, asked + "/");
  });
}

}  // namespace tvaara::project
