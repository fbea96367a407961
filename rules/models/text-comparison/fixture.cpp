// Meets every row of the model; `models/text-comparison` fails for one that nothing here matches.
#include <cstring>
#include <regex>
#include <string>

int which(const char* url, const std::string& path) {
  if (strcmp(url, "/a") == 0) return 1;
  if (strncmp(url, "/b/", 3) == 0) return 2;
  if (memcmp(url, "/i", 3) == 0) return 7;
  if (path == "/c") return 3;
  if (path.compare("/d") == 0 || path.compare(0, 3, "/e/") == 0) return 4;
  if (path.starts_with("/f/") || path.rfind("/g/", 0) == 0) return 5;
  std::smatch found;
  std::regex pattern("^/h/([0-9]+)$");
  if (std::regex_match(path, found, pattern) || std::regex_search(path, pattern)) return 6;
  return 0;
}

#include <map>

bool known(const std::map<std::string, int>& routes, const std::string& path) {
  return routes.find(path) != routes.end() && routes.count(path) != 0;
}

std::string last_of(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }
