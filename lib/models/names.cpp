#include "models/names.h"

#include <algorithm>
#include <array>

#include "base/glob.h"
#include "base/text.h"

namespace tvaara::models {
namespace {

// Stand-ins for characters that mean something to globs but are plain text here.
constexpr char kSlash = '\x01';
constexpr char kStar = '\x02';
constexpr char kQuestion = '\x03';

bool identifier_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Where the last component begins. Operators may hold "::" in a converted-to type, so the word
// `operator` at the start of a component ends the search.
size_t last_component_at(std::string_view name) {
  size_t at = 0;
  int depth = 0;
  for (size_t i = 0; i < name.size(); ++i) {
    bool start = i == at;
    if (start && name.substr(i).starts_with("operator") &&
        (i + 8 == name.size() || !identifier_char(name[i + 8]))) {
      return i;
    }
    if (name[i] == '<') ++depth;
    if (name[i] == '>') --depth;
    if (depth == 0 && name[i] == ':' && i + 1 < name.size() && name[i + 1] == ':') at = ++i + 1;
  }
  return at;
}

bool is_operator(std::string_view component) {
  return component.starts_with("operator") &&
         (component.size() == 8 || !identifier_char(component[8]));
}

std::string plain_text(std::string_view text) {
  std::string out(text);
  std::replace(out.begin(), out.end(), '/', kSlash);
  std::replace(out.begin(), out.end(), '*', kStar);
  std::replace(out.begin(), out.end(), '?', kQuestion);
  return out;
}

// Components separated by '/', which base/glob.h knows how to keep `*` within.
std::string as_path(std::string_view name, bool pattern) {
  size_t last = last_component_at(name);
  std::string scope = replace_all(std::string(name.substr(0, last)), "::", "/");
  std::string_view component = name.substr(last);
  bool literal = !pattern || is_operator(component);
  // "**::f" also means a global f: the leading slash is then part of what `**` matches.
  std::string lead = pattern && name.starts_with("**") ? "" : "/";
  return lead + scope + (literal ? plain_text(component) : std::string(component));
}

}  // namespace

std::string_view last_component(std::string_view qualified) {
  return qualified.substr(last_component_at(qualified));
}

std::string_view scope_of(std::string_view qualified) {
  size_t at = last_component_at(qualified);
  return at < 2 ? std::string_view{} : qualified.substr(0, at - 2);
}

bool has_wildcard(std::string_view pattern) {
  size_t last = last_component_at(pattern);
  std::string_view component = pattern.substr(last);
  if (pattern.substr(0, last).find_first_of("*?") != std::string_view::npos) return true;
  return !is_operator(component) && component.find_first_of("*?") != std::string_view::npos;
}

bool name_matches(std::string_view pattern, std::string_view qualified) {
  if (!has_wildcard(pattern)) return pattern == qualified;
  return glob_match(as_path(pattern, true), as_path(qualified, false));
}

size_t brace_alternatives(std::string_view pattern) {
  constexpr size_t kMany = 1'000'000;  // further counting could overflow
  size_t product = 1;
  for (size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '{') continue;
    size_t sum = 0, begin = i + 1, end = i;
    int depth = 0;
    do {
      if (pattern[end] == '{') ++depth;
      if (pattern[end] == '}') --depth;
      if (depth == 0 || (depth == 1 && pattern[end] == ',')) {
        sum += brace_alternatives(pattern.substr(begin, end - begin));
        begin = end + 1;
      }
      ++end;
    } while (depth > 0 && end < pattern.size());
    if (depth > 0) return product;  // no closing brace: plain text
    product = std::min(kMany, product * sum);
    i = end - 1;
  }
  return product;
}

CallPattern parse_call_pattern(std::string_view text) {
  CallPattern out;
  text = trim(text);
  out.name = std::string(text);
  out.valid = !text.empty();
  if (text.empty() || text.back() != ')') {
    size_t open = text.find('(');
    out.valid = out.valid && open == std::string_view::npos;
    return out;
  }
  size_t open = std::string_view::npos;
  int depth = 0;
  for (size_t i = text.size(); i-- > 0 && open == std::string_view::npos;) {
    if (text[i] == ')') ++depth;
    if (text[i] == '(' && --depth == 0) open = i;
  }
  if (open == std::string_view::npos) {
    out.valid = false;
    return out;
  }
  std::string_view name = trim(text.substr(0, open));
  if (name.ends_with("operator")) return out;  // "operator()" itself
  out.name = std::string(name);
  out.typed = true;
  out.valid = !name.empty();
  std::string_view list = text.substr(open + 1, text.size() - open - 2);
  if (trim(list).empty()) return out;
  size_t begin = 0;
  depth = 0;
  for (size_t i = 0; i <= list.size(); ++i) {
    char c = i < list.size() ? list[i] : ',';
    if (c == '<' || c == '(') ++depth;
    if (c == '>' || c == ')') --depth;
    if (c != ',' || (depth != 0 && i < list.size())) continue;
    std::string type(trim(list.substr(begin, i - begin)));
    bool rest = type == "...";
    if (type.empty() || (rest && i < list.size())) out.valid = false;
    out.parameters.push_back(std::move(type));
    begin = i + 1;
  }
  return out;
}

namespace {

// Drops `, std::allocator<…>` and its like: the default arguments of the standard's templates.
void drop_default_arguments(std::string& type) {
  static constexpr std::array<std::string_view, 6> kDefaults{
      ",std::allocator<", ",std::char_traits<", ",std::less<",
      ",std::hash<",      ",std::equal_to<",    ",std::default_delete<"};
  for (std::string_view start : kDefaults) {
    for (size_t at = type.find(start); at != std::string::npos; at = type.find(start, at)) {
      int depth = 1;
      size_t end = at + start.size();
      while (end < type.size() && depth > 0) {
        if (type[end] == '<') ++depth;
        if (type[end] == '>') --depth;
        ++end;
      }
      type.erase(at, end - at);
    }
  }
}

std::string without_words(std::string type) {
  for (std::string_view word : {"class ", "struct ", "enum ", "union ", "typename "}) {
    for (size_t at = type.find(word); at != std::string::npos; at = type.find(word, at)) {
      bool whole = at == 0 || !identifier_char(type[at - 1]);
      if (whole) {
        type.erase(at, word.size());
      } else {
        at += word.size();
      }
    }
  }
  return type;
}

}  // namespace

std::string normal_type(std::string_view spelling) {
  std::string type = without_words(std::string(trim(spelling)));
  for (std::string_view inner : {"__cxx11::", "__1::", "__ndk1::"}) {
    type = replace_all(type, "std::" + std::string(inner), "std::");
  }
  // A space matters between two words only.
  std::string packed;
  for (size_t i = 0; i < type.size(); ++i) {
    if (type[i] != ' ') {
      packed += type[i];
    } else if (!packed.empty() && i + 1 < type.size() && identifier_char(packed.back()) &&
               identifier_char(type[i + 1])) {
      packed += ' ';
    }
  }
  bool reference = false;
  while (packed.ends_with("&")) {
    packed.pop_back();
    reference = true;
  }
  // Top-level const is no part of a type here: behind a reference, or of a value.
  bool pointer = packed.ends_with("*");
  if (packed.starts_with("const ") && (reference || !pointer) && !pointer) packed.erase(0, 6);
  if (packed.ends_with("*const")) packed.erase(packed.size() - 5);
  drop_default_arguments(packed);
  packed = replace_all(packed, "std::basic_string<char>", "std::string");
  packed = replace_all(packed, "std::basic_string_view<char>", "std::string_view");
  for (std::string_view stream : {"ostream", "istream", "iostream", "ifstream", "ofstream",
                                  "fstream", "ostringstream", "istringstream", "stringstream"}) {
    packed = replace_all(packed, "std::basic_" + std::string(stream) + "<char>",
                         "std::" + std::string(stream));
  }
  return packed;
}

std::string without_arguments(std::string_view type) {
  std::string out;
  int depth = 0;
  for (char c : type) {
    if (c == '<') ++depth;
    if (depth == 0) out += c;
    if (c == '>' && depth > 0) --depth;
  }
  return out;
}

bool type_matches(std::string_view pattern, std::string_view spelling) {
  std::string wanted = normal_type(pattern);
  std::string text = plain_text(normal_type(spelling));
  std::string glob;
  for (size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i] != '*') {
      glob += wanted[i];
      continue;
    }
    // A wildcard where a name or type may begin; elsewhere a pointer.
    bool wildcard = i == 0 || std::string_view("<,(:").find(wanted[i - 1]) != std::string::npos ||
                    (wanted[i - 1] == '*' && glob.ends_with("**"));
    bool again = wildcard && glob.ends_with("**");
    if (!again) glob += wildcard ? "**" : std::string(1, kStar);
  }
  return glob_match(glob, text);
}

}  // namespace tvaara::models
