// Meets every row of the model; `models/absl` fails for one that nothing here matches.
#include <absl/random/random.h>
#include <absl/strings/ascii.h>
#include <absl/strings/cord.h>
#include <absl/strings/escaping.h>
#include <absl/strings/match.h>
#include <absl/strings/numbers.h>
#include <absl/strings/str_cat.h>
#include <absl/strings/str_format.h>
#include <absl/strings/str_join.h>
#include <absl/strings/str_replace.h>
#include <absl/strings/str_split.h>
#include <absl/strings/strip.h>
#include <absl/strings/substitute.h>

std::string texts(const std::string& name) {
  std::string all = absl::StrCat("a", name, 3);
  absl::StrAppend(&all, name, "b");
  all += absl::StrFormat("%s of %d", name, 3);
  absl::StrAppendFormat(&all, "%s", name);
  all += absl::Substitute("$0", name);
  std::vector<std::string> parts = absl::StrSplit(name, ',');
  all += absl::StrJoin(parts, ";") + absl::StrReplaceAll(name, {{"a", "b"}});
  all += std::string(absl::StripPrefix(name, "a")) + absl::AsciiStrToLower(name);
  std::string_view view = name;
  absl::ConsumePrefix(&view, "a");
  int number = 0;
  absl::BitGen generator;
  if (!absl::SimpleAtoi(view, &number))
    number = absl::Uniform(generator, 0, 10) + static_cast<int>(generator());
  if (absl::EqualsIgnoreCase(name, "x") || absl::StartsWith(name, "/srv/")) return all;
  if (absl::StrContains(name, "..") || absl::StrContains(name, "/")) return all;
  absl::WebSafeBase64Unescape(name, &all);
  absl::Cord cord(name);
  cord.Append(name);
  return absl::CEscape(all) + std::string(cord.Flatten());
}
