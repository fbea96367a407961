#include "api/scopes.h"

#include <vector>

#include "api/paths.h"
#include "base/text.h"

namespace tvaara::api {

std::string joined_path(const std::string& prefix, const std::string& path) {
  if (prefix.empty()) return path;
  std::string front = prefix;
  if (front[0] != '/') front.insert(front.begin(), '/');
  while (!front.empty() && front.back() == '/') front.pop_back();
  if (path.empty()) return front;
  return path[0] == '/' ? front + path : front + "/" + path;
}

bool path_covers(const std::string& scope, const std::string& path) {
  std::vector<std::string> outer = split(path_key(scope), '/');
  std::vector<std::string> inner = split(path_key(path), '/');
  if (path_key(scope) == "/") return true;
  for (size_t i = 0; i < outer.size(); ++i) {
    if (outer[i].find("{*}") != std::string::npos) return true;
    if (i >= inner.size()) return false;
    bool same = outer[i] == inner[i] || outer[i] == "{}";
    if (!same) return false;
  }
  return true;
}

}  // namespace tvaara::api
