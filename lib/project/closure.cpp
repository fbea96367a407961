#include "project/closure.h"

#include <sys/stat.h>

#include <filesystem>

#include "base/file.h"
#include "base/hash.h"
#include "base/limits.h"

namespace tvaara::project {

std::string Closure::place(std::string_view path) const {
  return path == "." ? root_ : join_path(root_, path);
}

// As the extractor sees the machine (lib/code/files.h): what is neither folder nor a regular file
// of bounded size is not there.
Closure::Now& Closure::now(std::string_view path) {
  auto known = paths_.find(path);
  if (known == paths_.end()) known = paths_.emplace(std::string(path), Now{}).first;
  Now& now = known->second;
  if (now.asked) return now;
  now.asked = true;
  struct stat info{};
  if (::stat(place(path).c_str(), &info) != 0) return now;
  now.is_directory = S_ISDIR(info.st_mode);
  now.is_file =
      S_ISREG(info.st_mode) && static_cast<uint64_t>(info.st_size) <= limits::kMaxSourceBytes;
  now.exists = now.is_directory || now.is_file;
  return now;
}

bool Closure::same(const facts::Dependency& dependency) {
  using facts::DependencyKind;
  Now& today = now(dependency.path);
  switch (dependency.kind) {
    case DependencyKind::absent:
      return !today.exists;
    case DependencyKind::directory:
      return today.is_directory;
    case DependencyKind::file:
      return today.is_file;
    case DependencyKind::content:
      if (!today.is_file) return false;
      if (today.content.empty()) {
        Result<std::string> content = read_file(place(dependency.path), limits::kMaxSourceBytes);
        today.content = content ? hash_hex(*content) : "unreadable";
      }
      return today.content == dependency.hash;
    case DependencyKind::listing:
      if (!today.is_directory) return false;
      if (today.listing.empty()) {
        std::vector<std::string> names;
        std::error_code error;
        std::filesystem::directory_iterator it(place(dependency.path), error), end;
        for (; !error && it != end; it.increment(error)) {
          names.push_back(it->path().filename().string());
        }
        today.listing = error ? "unreadable" : facts::listing_hash(std::move(names));
      }
      return today.listing == dependency.hash;
  }
  return false;
}

bool Closure::holds(std::string_view dependencies, std::string& changed) {
  std::string whole = hash_hex(dependencies);
  if (held_.contains(whole)) return true;
  auto parsed = facts::parse_dependencies(dependencies);
  if (!parsed) {
    changed = "its list of dependencies";
    return false;
  }
  for (const facts::Dependency& dependency : *parsed) {
    if (same(dependency)) continue;
    changed = std::string(dependency.path);
    return false;
  }
  held_.insert(std::move(whole));
  return true;
}

}  // namespace tvaara::project
