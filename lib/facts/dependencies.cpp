#include "facts/dependencies.h"

#include <algorithm>

#include "base/hash.h"
#include "base/text.h"

namespace tvaara::facts {

bool add_dependency(std::string& list, DependencyKind kind, std::string_view hash,
                    std::string_view path) {
  if (path.empty() || path.find('\n') != std::string_view::npos) return false;
  list += static_cast<char>(kind);
  list += ' ';
  list += hash.empty() ? "-" : hash;
  list += ' ';
  list += path;
  list += '\n';
  return true;
}

Result<std::vector<Dependency>> parse_dependencies(std::string_view list) {
  std::vector<Dependency> out;
  for (size_t at = 0; at < list.size();) {
    size_t end = list.find('\n', at);
    size_t space = list.find(' ', at + 2);
    bool known = std::string_view("RFDLA").find(list[at]) != std::string_view::npos;
    if (!known || end == std::string_view::npos || space == std::string_view::npos || space > end ||
        list[at + 1] != ' ') {
      return Error{"malformed list of dependencies"};
    }
    out.push_back({static_cast<DependencyKind>(list[at]), list.substr(at + 2, space - at - 2),
                   list.substr(space + 1, end - space - 1)});
    at = end + 1;
  }
  return out;
}

std::string listing_hash(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  return hash_hex(join(names, "/"));
}

}  // namespace tvaara::facts
