#include "base/file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "base/text.h"

namespace tvaara {
namespace fs = std::filesystem;

Result<std::string> read_file(const std::string& path, size_t max_bytes) {
  struct stat info{};
  if (::stat(path.c_str(), &info) != 0) return Error{std::strerror(errno), path};
  // A repository may hold a fifo or a device under an innocent name; reading one could hang.
  if (!S_ISREG(info.st_mode)) return Error{"not a regular file", path};
  if (static_cast<size_t>(info.st_size) > max_bytes) {
    return Error{"larger than the limit of " + std::to_string(max_bytes >> 20) + " MiB", path};
  }
  std::unique_ptr<FILE, int (*)(FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (!file) return Error{std::strerror(errno), path};
  std::string content(static_cast<size_t>(info.st_size), '\0');
  size_t got = std::fread(content.data(), 1, content.size(), file.get());
  content.resize(got);
  if (std::ferror(file.get())) return Error{"cannot be read to its end", path};
  return content;
}

namespace {

Status write_file(const std::string& path, std::string_view content) {
  std::unique_ptr<FILE, int (*)(FILE*)> file(std::fopen(path.c_str(), "wb"), &std::fclose);
  if (!file) return Error{std::strerror(errno), path};
  bool written = std::fwrite(content.data(), 1, content.size(), file.get()) == content.size();
  if (written && std::fflush(file.get()) == 0) return ok_status();
  return Error{"cannot be written", path, 0, 0, "is the disk full?"};
}

// A device or a pipe: a file put in its place would take it away from everybody.
bool is_special(const std::string& path) {
  struct stat info{};
  return ::stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode);
}

// Nothing is to be done; most paths are asked again and again as they came out.
bool is_normal(std::string_view path) {
  if (path == "/") return true;
  if (path.empty() || path.ends_with('/')) return false;
  for (size_t at = path.starts_with('/') ? 1 : 0; at < path.size();) {
    size_t end = std::min(path.find('/', at), path.size());
    std::string_view part = path.substr(at, end - at);
    if (part.empty() || part == "." || part == "..") return false;
    at = end + 1;
  }
  return true;
}

}  // namespace

Status write_file_atomically(const std::string& path, std::string_view content) {
  if (is_special(path)) return write_file(path, content);
  std::string temporary = path + ".tmp" + std::to_string(::getpid());
  if (Status status = write_file(temporary, content); !status) {
    ::unlink(temporary.c_str());
    return status;
  }
  if (std::rename(temporary.c_str(), path.c_str()) != 0) {
    Error error{std::strerror(errno), path};
    ::unlink(temporary.c_str());
    return error;
  }
  return ok_status();
}

bool file_exists(const std::string& path) {
  struct stat info{};
  return ::stat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode);
}

bool is_directory(const std::string& path) {
  struct stat info{};
  return ::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

std::string normalize_path(std::string_view path) {
  if (is_normal(path)) return std::string(path);
  bool absolute = path.starts_with('/');
  std::vector<std::string> kept;
  for (const std::string& part : split(path, '/')) {
    if (part.empty() || part == ".") continue;
    if (part == ".." && !kept.empty() && kept.back() != "..") {
      kept.pop_back();
    } else if (part != ".." || !absolute) {
      kept.push_back(part);
    }
  }
  std::string out = (absolute ? "/" : "") + join(kept, "/");
  return out.empty() ? "." : out;
}

std::string join_path(std::string_view base, std::string_view relative) {
  if (relative.starts_with('/') || base.empty()) return std::string(relative);
  return std::string(base) + (base.ends_with('/') ? "" : "/") + std::string(relative);
}

std::string parent_path(std::string_view path) {
  size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return "";
  return slash == 0 ? "/" : std::string(path.substr(0, slash));
}

std::string base_name(std::string_view path) {
  size_t slash = path.rfind('/');
  return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

std::string relative_to(const std::string& path, const std::string& root) {
  std::string normal = normalize_path(path);
  std::string base = normalize_path(root);
  if (normal == base) return ".";
  if (base != "/") base += "/";
  return starts_with(normal, base) ? normal.substr(base.size()) : path;
}

std::string absolute_path(const std::string& path) {
  std::error_code error;
  fs::path canonical = fs::weakly_canonical(fs::absolute(path, error), error);
  return error ? normalize_path(path) : canonical.lexically_normal().string();
}

size_t shared_folders(std::string_view a, std::string_view b) {
  size_t shared = 0;
  for (size_t at = 0; at < a.size() && at < b.size() && a[at] == b[at]; ++at) {
    shared += a[at] == '/' ? 1 : 0;
  }
  return shared;
}

std::string executable_folder() {
  std::error_code error;
  return fs::read_symlink("/proc/self/exe", error).parent_path().string();
}

}  // namespace tvaara
