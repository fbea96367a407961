// Meets the rows about what is looked for in a path or a header, and taken out.
#include <algorithm>
#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

bool leads_out(const std::filesystem::path& path) {
  for (const auto& part : path) {
    if (part == std::filesystem::path("..") || part != std::filesystem::path("..")) return true;
  }
  return *path.begin() == std::filesystem::path("..");
}

bool begins_with(const std::string& text, const std::string& folder) {
  auto differs = std::mismatch(folder.begin(), folder.end(), text.begin());
  return text.find(folder) == 0 || text.compare(0, folder.size(), folder) == 0 ||
         std::equal(folder.begin(), folder.end(), text.begin()) || differs.first == folder.end();
}

bool has_parent(const std::string& text, const char* other) {
  return text.find("..") != std::string::npos || std::strstr(other, "../") != nullptr ||
         text == ".." || text != ".." || std::strcmp(other, "..") == 0;
}

std::string last_part(const std::string& text, const char* other) {
  if (std::strchr(other, '/') == nullptr) return other;
  const char* last = std::strrchr(other, '/');
  size_t at = text.rfind('/');
  return text.find('/') == std::string::npos ? std::string(last) : text.substr(at + 1);
}

std::string without_separators(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), '/'), text.end());
  std::erase(text, '/');
  return text;
}

bool has_line_end(const std::string& text, const char* other) {
  return text.find('\n') != std::string::npos || std::strchr(other, '\n') != nullptr ||
         std::strcspn(other, "\r\n") != std::strlen(other);
}

std::string one_line(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), '\n'), text.end());
  std::erase(text, '\n');
  return text;
}
