// A key's frame is looked for; the key itself is read from a file.
#include <fstream>
#include <sstream>
#include <string>

std::string server_key(const std::string& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  bool framed = text.str().rfind("-----BEGIN PRIVATE KEY-----", 0) == 0;
  return framed ? text.str() : "";
}
