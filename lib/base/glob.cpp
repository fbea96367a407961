#include "base/glob.h"

#include "base/limits.h"

namespace tvaara {
namespace {

// Matches one pattern without braces. Works on the set of reachable pattern positions, so the cost
// is bounded by pattern length times text length whatever the pattern.
bool match_plain(std::string_view pattern, std::string_view text) {
  struct Token {
    enum Kind { literal, any_char, star, star_star } kind;
    char c;
  };
  std::vector<Token> tokens;
  for (size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '*') {
      bool twice = i + 1 < pattern.size() && pattern[i + 1] == '*';
      if (twice) ++i;
      tokens.push_back({twice ? Token::star_star : Token::star, 0});
    } else if (pattern[i] == '?') {
      tokens.push_back({Token::any_char, 0});
    } else {
      tokens.push_back({Token::literal, pattern[i]});
    }
  }
  std::vector<char> now(tokens.size() + 1, 0), next(tokens.size() + 1, 0);
  auto close = [&](std::vector<char>& states) {  // a star may match nothing
    for (size_t i = 0; i < tokens.size(); ++i) {
      if (states[i] && (tokens[i].kind == Token::star || tokens[i].kind == Token::star_star)) {
        states[i + 1] = 1;
      }
    }
  };
  now[0] = 1;
  close(now);
  for (char c : text) {
    std::fill(next.begin(), next.end(), 0);
    for (size_t i = 0; i < tokens.size(); ++i) {
      if (!now[i]) continue;
      switch (tokens[i].kind) {
        case Token::literal:
          if (tokens[i].c == c) next[i + 1] = 1;
          break;
        case Token::any_char:
          if (c != '/') next[i + 1] = 1;
          break;
        case Token::star:
          if (c != '/') next[i] = 1;
          break;
        case Token::star_star:
          next[i] = 1;
          break;
      }
    }
    close(next);
    now.swap(next);
  }
  return now[tokens.size()] != 0;
}

}  // namespace

bool glob_match(std::string_view pattern, std::string_view text) {
  if (pattern.find('{') == std::string_view::npos) return match_plain(pattern, text);
  for (const std::string& plain : expand_braces(pattern)) {
    if (match_plain(plain, text)) return true;
  }
  return false;
}

std::vector<std::string> expand_braces(std::string_view pattern) {
  std::vector<std::string> done;
  std::vector<std::string> todo{std::string(pattern)};
  while (!todo.empty() && done.size() + todo.size() <= limits::kMaxBraceAlternatives) {
    std::string text = std::move(todo.back());
    todo.pop_back();
    size_t open = text.find('{');
    size_t close = std::string::npos;
    std::vector<size_t> commas;
    int depth = 0;
    for (size_t i = open; open != std::string::npos && i < text.size(); ++i) {
      if (text[i] == '{') ++depth;
      if (text[i] == ',' && depth == 1) commas.push_back(i);
      if (text[i] == '}' && --depth == 0) {
        close = i;
        break;
      }
    }
    if (close == std::string::npos) {
      done.push_back(std::move(text));
      continue;
    }
    commas.push_back(close);
    std::vector<std::string> expanded;
    size_t begin = open + 1;
    for (size_t comma : commas) {
      expanded.push_back(text.substr(0, open) + text.substr(begin, comma - begin) +
                         text.substr(close + 1));
      begin = comma + 1;
    }
    todo.insert(todo.end(), expanded.rbegin(), expanded.rend());
  }
  return done;
}

}  // namespace tvaara
