#include "api/paths.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"

namespace tvaara::api {
namespace {

std::string with_leading_slash(std::string path) {
  if (path.empty() || path[0] != '/') path.insert(path.begin(), '/');
  return path;
}

bool name_character(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

PathTemplate parse_colon(const std::string& written) {
  PathTemplate out;
  for (size_t i = 0; i < written.size(); ++i) {
    bool start = i == 0 || written[i - 1] == '/';
    if (start && (written[i] == ':' || written[i] == '*')) {
      size_t end = i + 1;
      while (end < written.size() && name_character(written[end])) ++end;
      std::string name = written.substr(i + 1, end - i - 1);
      if (name.empty()) name = "rest";
      out.text += "{" + name + (written[i] == '*' ? "*" : "") + "}";
      i = end - 1;
    } else {
      out.text += written[i];
    }
  }
  return out;
}

// "*" is one segment, "**" and "#" are the rest; "$" marks the end.
PathTemplate parse_glob(const std::string& written) {
  PathTemplate out;
  int unnamed = 0;
  for (size_t i = 0; i < written.size(); ++i) {
    bool many = written.compare(i, 2, "**") == 0 || written[i] == '#';
    bool end = i + 1 == written.size() && written[i] == '$';
    if (end) continue;
    if (!many && written[i] != '*') {
      out.text += written[i];
      continue;
    }
    out.text += "{" + std::to_string(++unnamed) + (many ? "*" : "") + "}";
    if (many && written[i] == '*') ++i;
  }
  return out;
}

// End of the group that opens at `open`, or npos.
size_t group_end(const std::string& text, size_t open) {
  int depth = 0;
  bool in_class = false;
  for (size_t i = open; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '[') {
      in_class = true;
    } else if (text[i] == ']') {
      in_class = false;
    } else if (!in_class && text[i] == '(') {
      ++depth;
    } else if (!in_class && text[i] == ')' && --depth == 0) {
      return i;
    }
  }
  return std::string::npos;
}

bool one_of(const std::string& text, std::initializer_list<const char*> list) {
  for (const char* item : list) {
    if (text == item) return true;
  }
  return false;
}

// End of one element of a pattern that matches letters, digits, '-' and '_' alone, or npos.
size_t plain_element(const std::string& pattern, size_t at) {
  if (pattern[at] == '\\') {
    bool plain = at + 1 < pattern.size() && (pattern[at + 1] == 'd' || pattern[at + 1] == 'w');
    return plain ? at + 2 : std::string::npos;
  }
  if (pattern[at] != '[')
    return name_character(pattern[at]) || pattern[at] == '-' ? at + 1 : std::string::npos;
  for (++at; at < pattern.size() && pattern[at] != ']'; ++at) {
    bool escaped = pattern[at] == '\\' && at + 1 < pattern.size() &&
                   one_of(pattern.substr(at, 2), {"\\d", "\\w", "\\-"});
    if (escaped) ++at;
    if (!escaped && !name_character(pattern[at]) && pattern[at] != '-') return std::string::npos;
  }
  return at < pattern.size() ? at + 1 : std::string::npos;
}

// A group that nothing but letters, digits, '-' and '_' can match: numbers, identifiers, words.
bool typed_group(const std::string& inside) {
  for (size_t at = 0; at < inside.size();) {
    if (inside[at] == '|') {
      ++at;
      continue;
    }
    at = plain_element(inside, at);
    if (at == std::string::npos) return false;
    if (at < inside.size() && std::string("+*?").find(inside[at]) != std::string::npos) ++at;
    if (at < inside.size() && inside[at] == '{') {
      at = inside.find('}', at);
      if (at == std::string::npos) return false;
      ++at;
    }
  }
  return !inside.empty();
}

// Without its query. A `?` in braces belongs to a pattern: "/files/{name: (?!x).+}".
std::string without_query(const std::string& whole) {
  int depth = 0;
  for (size_t i = 0; i < whole.size(); ++i) {
    if (whole[i] == '{') {
      ++depth;
    } else if (whole[i] == '}' && depth > 0) {
      --depth;
    } else if (whole[i] == '?' && depth == 0) {
      return whole.substr(0, i);
    }
  }
  return whole;
}

// "/a?id={1}" names parameters of the query too; they are no part of the path.
PathTemplate parse_braces(const std::string& whole) {
  PathTemplate out;
  const std::string written = without_query(whole);
  int unnamed = 0;
  for (size_t i = 0; i < written.size(); ++i) {
    char close = written[i] == '{' ? '}' : written[i] == '<' ? '>' : 0;
    size_t end = close ? written.find(close, i) : std::string::npos;
    if (end == std::string::npos) {
      bool rest = written[i] == '*' && i + 1 == written.size();  // "/files/*"
      out.text += rest ? "{rest*}" : std::string(1, written[i]);
      continue;
    }
    std::string inside = written.substr(i + 1, end - i - 1);
    ++unnamed;
    bool type_only = written[i] == '<' && inside.find(':') == std::string::npos;
    size_t colon = inside.find(':');
    std::string name = inside.substr(colon == std::string::npos ? 0 : colon + 1);
    bool pattern = !std::all_of(name.begin(), name.end(), name_character);
    if (pattern && colon != std::string::npos && written[i] == '{') {  // `{id: [0-9]+}`
      if (typed_group(std::string(trim(name)))) out.typed.push_back(inside.substr(0, colon));
      name = inside.substr(0, colon);
    }
    if (type_only || name.empty()) name = std::to_string(unnamed);
    if (inside == "int" || inside == "uint" || starts_with(inside, "int:"))
      out.typed.push_back(name);
    out.text += "{" + name + (inside == "path" ? "*" : "") + "}";
    i = end;
  }
  return out;
}

bool rest_group(const std::string& inside) { return one_of(inside, {".*", ".+", ".*?", ".+?"}); }

// "[0-9]+", "\\d+", "[^/]*" outside of a group: where it ends and what it matches, if it matches
// any number of characters.
struct Repeated {
  size_t end = std::string::npos;
  bool plain = false;  // letters, digits, '-' and '_' alone
  bool slash = false;  // a '/' too
};

Repeated repeated_class(const std::string& body, size_t at) {
  size_t end = std::string::npos;
  bool slash = false;
  if (body[at] == '\\' && at + 1 < body.size()) {
    if (std::string("dw").find(body[at + 1]) != std::string::npos) end = at + 2;
  } else if (body[at] == '[') {
    end = body.find(']', at + 2);
    if (end != std::string::npos) ++end;
    if (end != std::string::npos) {
      const bool has = body.substr(at, end - at).find('/') != std::string::npos;
      slash = (body[at + 1] == '^') != has;
    }
  }
  if (end == std::string::npos || end >= body.size()) return {};
  Repeated out;
  out.plain = typed_group(body.substr(at, end - at));
  out.slash = slash;
  if (body[end] == '+' || body[end] == '*') {
    out.end = end + 1;
  } else if (body[end] == '{') {
    const size_t close = body.find('}', end);
    if (close != std::string::npos) out.end = close + 1;
  }
  return out;
}

PathTemplate parse_regex(const std::string& written) {
  PathTemplate out;
  std::string body = replace_all(written, "[:digit:]", "0-9");
  body = replace_all(replace_all(body, "[:alnum:]", "A-Za-z0-9"), "[:alpha:]", "A-Za-z");
  if (starts_with(body, "^")) body.erase(0, 1);
  if (ends_with(body, "$") && !ends_with(body, "\\$")) body.pop_back();
  int groups = 0, classes = 0;
  auto give_up = [&] { return PathTemplate{written, true, {}}; };
  for (size_t i = 0; i < body.size(); ++i) {
    char c = body[i];
    if (Repeated part = repeated_class(body, i); part.end != std::string::npos) {
      const std::string name = "p" + std::to_string(++classes);
      if (part.plain) out.typed.push_back(name);
      out.text += "{" + name + (part.slash ? "*" : "") + "}";
      i = part.end - 1;
    } else if (c == '\\' && i + 1 < body.size() &&
               !std::isalnum(static_cast<unsigned char>(body[i + 1]))) {
      out.text += body[++i];
    } else if (c == '(') {
      size_t end = group_end(body, i);
      if (end == std::string::npos || starts_with(body.substr(i), "(?")) return give_up();
      if (end + 1 < body.size() && std::string("?*+{").find(body[end + 1]) != std::string::npos) {
        return give_up();
      }
      std::string inside = body.substr(i + 1, end - i - 1);
      std::string name = std::to_string(++groups);
      if (typed_group(inside)) out.typed.push_back(name);
      out.text += "{" + name + (rest_group(inside) ? "*" : "") + "}";
      i = end;
    } else if (c == '/' && i + 2 == body.size() && body[i + 1] == '?') {
      ++i;  // an optional trailing slash
    } else if (std::string(".*").find(c) != std::string::npos && body.substr(i) == ".*") {
      out.text += "{rest*}";
      ++i;
    } else if (c == '.' || name_character(c) || c == '/' || c == '-' || c == '~' || c == ':') {
      out.text += c;  // an unescaped dot is meant as itself in practice
    } else {
      return give_up();
    }
  }
  return out;
}

// What a router of the project's own reads patterns as is seen by their parameters.
std::string dialect_of(const std::string& written) {
  if (written.starts_with('^')) return "regex";
  if (written.find("/:") != std::string::npos) return "colon";
  if (written.find_first_of("^$([\\") != std::string::npos) return "regex";
  if (written.find_first_of("{<") != std::string::npos) return "braces";
  return written.find('*') != std::string::npos ? "glob" : "plain";
}

}  // namespace

PathTemplate parse_path(const std::string& written, const std::string& dialect) {
  PathTemplate out;
  if (dialect == "any") return parse_path(written, dialect_of(written));
  if (dialect == "colon" ||
      (dialect == "regex-or-colon" && written.find("/:") != std::string::npos)) {
    out = parse_colon(written);
  } else if (dialect == "regex" || dialect == "regex-or-colon") {
    out = parse_regex(written);
  } else if (dialect == "braces") {
    out = parse_braces(written);
  } else if (dialect == "glob") {
    out = parse_glob(written);
  } else if (dialect == "url") {  // "http://0.0.0.0:8080/api" -> "/api"
    size_t host = written.find("://");
    size_t path = host == std::string::npos ? 0 : written.find('/', host + 3);
    if (path != std::string::npos) out.text = written.substr(path);
  } else {
    out.text = written;
  }
  if (!out.regex) out.text = with_leading_slash(out.text);
  return out;
}

std::string path_key(const std::string& path) {
  std::string key;
  for (size_t i = 0; i < path.size(); ++i) {
    size_t end = path[i] == '{' ? path.find('}', i) : std::string::npos;
    if (end == std::string::npos) {
      key += path[i];
      continue;
    }
    key += path[end - 1] == '*' ? "{*}" : "{}";
    i = end;
  }
  while (key.size() > 1 && key.back() == '/') key.pop_back();
  return key;
}

std::vector<std::string> path_parameters(const std::string& path) {
  std::vector<std::string> names;
  for (size_t i = 0; i < path.size(); ++i) {
    size_t end = path[i] == '{' ? path.find('}', i) : std::string::npos;
    if (end == std::string::npos) continue;
    std::string name = path.substr(i + 1, end - i - 1);
    if (!name.empty() && name.back() == '*') name.pop_back();
    names.push_back(name);
    i = end;
  }
  return names;
}

}  // namespace tvaara::api
