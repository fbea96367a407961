#include "rules/pattern.h"

#include <algorithm>

#include "spec/jsonpath_tree.h"

namespace tvaara::rules {
namespace {

// The end of the group or class that begins at `at`, behind its bracket; npos if it has none.
size_t end_of_group(std::string_view text, size_t at) {
  int depth = 0;
  bool in_class = false;
  for (size_t i = at; i < text.size(); ++i) {
    char c = text[i];
    if (c == '\\') {
      ++i;
    } else if (in_class) {
      in_class = c != ']';
    } else if (c == '[') {
      in_class = true;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')' && --depth == 0) {
      return i + 1;
    }
  }
  return std::string_view::npos;
}

// Whether the expression is one of several alternatives: then its ends are not those of the whole.
bool has_alternatives(std::string_view text) {
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '|') return true;
    if (text[i] == '\\') ++i;
    if (text[i] == '[') {
      while (i < text.size() && text[i] != ']') i += text[i] == '\\' ? 2 : 1;
    } else if (text[i] == '(') {
      size_t end = end_of_group(text, i);
      if (end == std::string_view::npos) return true;
      i = end - 1;
    }
  }
  return false;
}

bool take(std::string_view& text, std::string_view token) {
  if (!text.starts_with(token)) return false;
  text.remove_prefix(token.size());
  return true;
}

// `^((?!a).)*$`: what no `a` is in. Gives the `a`, or "".
std::string_view tempered(std::string_view text) {
  if (!take(text, "^(")) return "";
  take(text, "?:");
  if (!text.starts_with("(?!")) return "";
  size_t end = end_of_group(text, 0);
  if (end == std::string_view::npos) return "";
  std::string_view inner = text.substr(3, end - 4);
  std::string_view rest = text.substr(end);
  return rest == ".)*$" || rest == ".)+$" ? inner : "";
}

}  // namespace

Status Pattern::add(const std::string& source, std::string_view flags, bool wanted) {
  auto regex = spec::jsonpath::compile_regex(source, flags);
  if (!regex) return regex.error();
  parts_.push_back({*regex, wanted});
  return ok_status();
}

Result<Pattern> Pattern::compile(std::string_view source, std::string_view flags) {
  Pattern out;
  out.source_ = std::string(source);
  if (std::string_view without = tempered(source); !without.empty()) {
    std::string rest = source.ends_with("*$") ? "^.*$" : "^.+$";
    if (Status status = out.add(rest, flags, true); !status) return status.error();
    if (Status status = out.add(std::string(without), flags, false); !status) return status.error();
    return out;
  }
  std::string rest(source);
  bool whole = !has_alternatives(source) && flags.find('m') == std::string_view::npos;
  while (whole && (rest.starts_with("^(?=") || rest.starts_with("^(?!"))) {
    size_t end = end_of_group(rest, 1);
    if (end == std::string::npos) break;
    bool wanted = rest[3] == '=';
    std::string ahead = "^(?:" + rest.substr(4, end - 5) + ")";
    if (Status status = out.add(ahead, flags, wanted); !status) return status.error();
    rest = "^" + rest.substr(end);
  }
  size_t behind = std::max(rest.rfind("(?<!") + 1, rest.rfind("(?<=") + 1);  // 0: none
  bool at_end = whole && behind != 0 && end_of_group(rest, behind - 1) == rest.size() - 1 &&
                rest.ends_with(")$");
  if (at_end) {
    size_t begin = behind - 1;
    bool wanted = rest[begin + 3] == '=';
    std::string before = "(?:" + rest.substr(begin + 4, rest.size() - begin - 6) + ")$";
    if (Status status = out.add(before, flags, wanted); !status) return status.error();
    rest = rest.substr(0, begin) + "$";
  }
  if (Status status = out.add(rest, flags, true); !status) return status.error();
  return out;
}

bool Pattern::matches(std::string_view text) const {
  return std::all_of(parts_.begin(), parts_.end(), [&](const Part& part) {
    return re2::RE2::PartialMatch({text.data(), text.size()}, *part.regex) == part.wanted;
  });
}

}  // namespace tvaara::rules
