#include "project/standard.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "base/text.h"

namespace tvaara::project {
namespace {

// "17", "2b" at the beginning of `text`, as the year it stands for; 0 if it is none.
int standard_at(std::string_view text) {
  static constexpr std::pair<std::string_view, int> kDrafts[] = {{"0x", 11}, {"1x", 11}, {"1y", 14},
                                                                 {"1z", 17}, {"2a", 20}, {"2b", 23},
                                                                 {"2c", 26}, {"2x", 23}};
  for (const auto& [draft, year] : kDrafts) {
    if (text.starts_with(draft)) return year;
  }
  bool number = text.size() >= 2 && std::isdigit(static_cast<unsigned char>(text[0])) &&
                std::isdigit(static_cast<unsigned char>(text[1]));
  if (!number) return 0;
  int year = (text[0] - '0') * 10 + (text[1] - '0');
  return year < 80 ? year : 0;  // C++98 and C89 are older than all others
}

int newest_after(std::string_view content, std::string_view word) {
  int newest = 0;
  for (size_t at = content.find(word); at != std::string_view::npos;
       at = content.find(word, at + 1)) {
    newest = std::max(newest, standard_at(trim(content.substr(at + word.size(), 8))));
  }
  return newest;
}

}  // namespace

Standards standards_named(const std::string& content) {
  Standards out;
  for (const char* word : {"CXX_STANDARD ", "cxx_std_", "=c++", "=gnu++"}) {
    out.cxx = std::max(out.cxx, newest_after(content, word));
  }
  for (const char* word : {"_C_STANDARD ", " C_STANDARD ", " c_std_", "=c", "=gnu"}) {
    out.c = std::max(out.c, newest_after(content, word));
  }
  return out;
}

}  // namespace tvaara::project
