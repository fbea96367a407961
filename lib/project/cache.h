// Facts by content: what was read once is not read again, by any tvaara of this user.
//
// An entry is found by its key (what was asked: command, file, knowledge, extractor) and counts if
// what it depended on is unchanged (closure.h). A key keeps a few variants, so that changing
// branches back and forth finds both. Entries are checked when read (a broken one is a miss), are
// written beside and renamed into place, and go when the folder grows over its limit, least
// recently used first; so any number of processes may share the folder. A cache that cannot be
// used costs time, never a result.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "project/closure.h"

namespace tvaara::project {

struct CacheOptions {
  std::string folder;                           // empty: no cache
  uint64_t max_bytes = 0;                       // beyond which `trim` removes entries
  std::function<void(const std::string&)> log;  // told of misses and their reasons; may be empty
};

// $XDG_CACHE_HOME/tvaara, else ~/.cache/tvaara; empty if neither is known.
std::string default_cache_folder();

class FactCache {
 public:
  FactCache(CacheOptions options, std::string root);

  // The facts stored for `key`, if what they depended on is as it was. `what` names it in the log.
  std::optional<std::string> find(const std::string& key, const std::string& what);
  // Facts that name the root itself (`bound`) are found again only by the same root.
  void store(const std::string& key, const std::string& what, std::string_view dependencies,
             std::string_view facts, bool bound);
  // Keeps the folder within its limit; looks only if something was stored.
  void trim();

 private:
  void log(const std::string& what, const std::string& text) const;
  std::string path(const std::string& key, unsigned variant) const;

  CacheOptions options_;
  std::string root_;
  Closure closure_;
  bool stored_ = false;
};

}  // namespace tvaara::project
