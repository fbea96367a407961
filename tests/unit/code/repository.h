// A repository of a test's own in a temporary folder, and questions about what was read of it.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "code/extract.h"
#include "facts/facts.h"

namespace tvaara::code {

class Repository {
 public:
  Repository() {
    std::string pattern = (std::filesystem::temp_directory_path() / "tvaara_XXXXXX").string();
    folder_ = std::filesystem::canonical(::mkdtemp(pattern.data())).string();
    std::filesystem::create_directory(root());
  }
  ~Repository() { std::filesystem::remove_all(folder_); }
  Repository(const Repository&) = delete;

  std::string root() const { return folder_ + "/repository"; }
  std::string outside() const { return folder_; }

  // `path` is relative to the root; "../x" lies outside of it.
  std::string write(const std::string& path, const std::string& content) const {
    std::filesystem::path full = std::filesystem::path(root()) / path;
    std::filesystem::create_directories(full.parent_path());
    std::ofstream(full) << content;
    return full.lexically_normal().string();
  }

  // Every path below the temporary folder: what a test compares to see that nothing was written.
  std::set<std::string> listing() const {
    std::set<std::string> out;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_)) {
      out.insert(entry.path().string());
    }
    return out;
  }

  Request request(std::vector<std::string> command) const {
    Request out;
    out.root = root();
    out.directory = root();
    out.command = std::move(command);
    return out;
  }

  facts::Unit extract(const std::vector<std::string>& command) const {
    return read(request(command));
  }
  facts::Unit read(const Request& request) const {
    Result<facts::Unit> unit = code::extract(request);
    EXPECT_TRUE(unit.ok()) << (unit.ok() ? "" : unit.error().to_string());
    return unit.ok() ? *unit : facts::Unit();
  }

 private:
  std::string folder_;
};

inline std::vector<std::string> notes(const facts::Unit& unit, const std::string& kind) {
  std::vector<std::string> out;
  for (const facts::Note& note : unit.notes) {
    if (unit.text(note.kind) == kind) out.push_back(unit.text(note.text));
  }
  return out;
}

inline std::multiset<std::string> function_names(const facts::Unit& unit) {
  std::multiset<std::string> out;
  for (const facts::Function& function : unit.functions) {
    if (!function.is_initializer) out.insert(unit.text(function.name));
  }
  return out;
}

inline std::vector<std::string> libraries(const facts::Unit& unit) {
  std::vector<std::string> out;
  for (const facts::LibraryUse& use : unit.libraries) {
    out.push_back(unit.text(use.name) + " " + unit.text(use.state));
  }
  return out;
}

inline bool has(const std::vector<std::string>& all, const std::string& wanted) {
  return std::find(all.begin(), all.end(), wanted) != all.end();
}

}  // namespace tvaara::code
