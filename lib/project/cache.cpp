#include "project/cache.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "base/file.h"
#include "base/hash.h"
#include "base/limits.h"
#include "base/text.h"

namespace tvaara::project {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kMagic = "tvaara cache 1\n";
constexpr size_t kHashDigits = 32;
constexpr const char* kSuffix = ".unit";
constexpr auto kAbandoned = std::chrono::hours(1);  // a file half written by somebody who died

struct Entry {
  std::string_view root, dependencies, facts;
};

// magic, hash of all that follows, lengths of the first two parts, the three parts.
std::string pack(const Entry& entry) {
  std::string body =
      std::to_string(entry.root.size()) + " " + std::to_string(entry.dependencies.size()) + "\n";
  body.append(entry.root).append(entry.dependencies).append(entry.facts);
  return std::string(kMagic) + hash_hex(body) + body;
}

bool take_number(std::string_view& text, char end, size_t& number) {
  auto [next, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || next == text.data() + text.size() || *next != end) return false;
  text.remove_prefix(static_cast<size_t>(next - text.data()) + 1);
  return true;
}

bool unpack(std::string_view bytes, Entry& entry) {
  if (!bytes.starts_with(kMagic)) return false;
  bytes.remove_prefix(kMagic.size());
  if (bytes.size() < kHashDigits) return false;
  std::string_view hash = bytes.substr(0, kHashDigits);
  bytes.remove_prefix(kHashDigits);
  if (hash_hex(bytes) != hash) return false;
  size_t root = 0, dependencies = 0;
  if (!take_number(bytes, ' ', root) || !take_number(bytes, '\n', dependencies)) return false;
  if (root > bytes.size() || dependencies > bytes.size() - root) return false;
  entry = {bytes.substr(0, root), bytes.substr(root, dependencies),
           bytes.substr(root + dependencies)};
  return true;
}

std::string unique_name() {
  static unsigned count = 0;
  auto now = std::chrono::steady_clock::now().time_since_epoch().count();
  char host[256] = "";
  ::gethostname(host, sizeof host - 1);
  return ".new-" + hash_hex(std::string(host) + " " + std::to_string(::getpid()) + " " +
                            std::to_string(now) + " " + std::to_string(++count));
}

}  // namespace

std::string default_cache_folder() {
  const char* cache = std::getenv("XDG_CACHE_HOME");
  if (cache && *cache == '/') return join_path(cache, "tvaara");
  const char* home = std::getenv("HOME");
  return home && *home == '/' ? join_path(home, ".cache/tvaara") : "";
}

FactCache::FactCache(CacheOptions options, std::string root)
    : options_(std::move(options)), root_(root), closure_(std::move(root)) {
  if (options_.folder.empty()) return;
  options_.folder = join_path(options_.folder, "units");  // nothing else in there is looked at
  std::error_code error;
  fs::create_directories(options_.folder, error);
  if (error) log(options_.folder, "no cache: " + error.message());
}

void FactCache::log(const std::string& what, const std::string& text) const {
  if (options_.log) options_.log(what + ": " + text);
}

std::string FactCache::path(const std::string& key, unsigned variant) const {
  return options_.folder + "/" + key.substr(0, 2) + "/" + key.substr(2) + "-" +
         std::to_string(variant) + kSuffix;
}

std::optional<std::string> FactCache::find(const std::string& key, const std::string& what) {
  if (options_.folder.empty()) return std::nullopt;
  std::string reason = "not in the cache";
  for (unsigned variant = 0; variant < limits::kMaxCacheVariants; ++variant) {
    std::string file = path(key, variant);
    Result<std::string> bytes = read_file(file);
    if (!bytes) continue;
    Entry entry;
    std::string changed;
    if (!unpack(*bytes, entry)) {
      reason = "its cache entry is damaged";
    } else if (!entry.root.empty() && entry.root != root_) {
      reason = "its facts name another root";
    } else if (!closure_.holds(entry.dependencies, changed)) {
      reason = changed + " changed";
    } else {
      ::utimensat(AT_FDCWD, file.c_str(), nullptr, 0);  // used just now
      log(what, "from the cache");
      return std::string(entry.facts);
    }
  }
  log(what, reason);
  return std::nullopt;
}

void FactCache::store(const std::string& key, const std::string& what,
                      std::string_view dependencies, std::string_view facts, bool bound) {
  if (options_.folder.empty() || dependencies.empty()) return;
  // The free variant, or the one that was not used for longest.
  std::string target;
  auto oldest = fs::file_time_type::max();
  for (unsigned variant = 0; variant < limits::kMaxCacheVariants; ++variant) {
    std::string file = path(key, variant);
    std::error_code missing;
    auto time = fs::last_write_time(file, missing);
    Result<std::string> bytes = missing ? Result<std::string>(Error{}) : read_file(file);
    Entry entry;
    std::string changed;
    bool useless = !bytes || !unpack(*bytes, entry) || entry.dependencies == dependencies;
    if (useless) time = fs::file_time_type::min();
    if (!target.empty() && time >= oldest) continue;
    target = file;
    oldest = time;
  }
  std::string bytes =
      pack({bound ? std::string_view(root_) : std::string_view(), dependencies, facts});
  std::error_code error;
  fs::create_directories(parent_path(target), error);
  std::string fresh = join_path(parent_path(target), unique_name());
  Status written = write_file_atomically(fresh, bytes);
  if (!written) return log(what, "not kept: " + written.error().to_string());
  fs::rename(fresh, target, error);
  if (error) {
    log(what, "not kept: " + error.message());
    fs::remove(fresh, error);
  }
  stored_ = true;
}

void FactCache::trim() {
  if (options_.folder.empty() || !stored_) return;
  struct Stored {
    fs::file_time_type used;
    uint64_t bytes;
    fs::path path;
  };
  std::vector<Stored> all;
  uint64_t total = 0;
  std::error_code error;
  auto now = fs::file_time_type::clock::now();
  for (fs::recursive_directory_iterator it(options_.folder, error), end; !error && it != end;
       it.increment(error)) {
    std::error_code gone;
    Stored one{it->last_write_time(gone), 0, it->path()};
    std::string name = one.path.filename().string();
    if (gone || !it->is_regular_file(gone)) continue;
    one.bytes = it->file_size(gone);
    if (gone) continue;
    if (starts_with(name, ".new-")) {
      if (now - one.used > kAbandoned) fs::remove(one.path, gone);
    } else if (ends_with(name, kSuffix)) {
      total += one.bytes;
      all.push_back(std::move(one));
    }
  }
  if (total <= options_.max_bytes) return;
  std::sort(all.begin(), all.end(),
            [](const Stored& a, const Stored& b) { return a.used < b.used; });
  size_t removed = 0;
  for (const Stored& one : all) {
    if (total <= options_.max_bytes) break;
    std::error_code gone;
    fs::remove(one.path, gone);
    total -= one.bytes;
    ++removed;
  }
  log("cache", std::to_string(removed) + " entries removed to keep its size");
}

}  // namespace tvaara::project
