// One scan for "[…](digits)" whose number is a known place. SARIF 2.1.0, 3.11.6: literal brackets
// in the text of a link are escaped by a backslash.
#include "report/links.h"

#include <optional>

namespace tvaara::report {
namespace {

struct Link {
  std::string_view text;
  size_t place = 0;
  size_t end = 0;  // offset after the closing parenthesis
};

std::optional<Link> link_at(std::string_view message, size_t at, size_t places) {
  if (message[at] != '[') return std::nullopt;
  size_t close = message.find_first_of("[]", at + 1);
  if (close == std::string_view::npos || message.substr(close, 2) != "](") return std::nullopt;
  size_t place = 0, i = close + 2;
  for (; i < message.size() && message[i] >= '0' && message[i] <= '9' && place < 1000; ++i) {
    place = place * 10 + static_cast<size_t>(message[i] - '0');
  }
  if (i == close + 2 || i >= message.size() || message[i] != ')') return std::nullopt;
  if (place == 0 || place > places) return std::nullopt;
  return Link{message.substr(at + 1, close - at - 1), place, i + 1};
}

}  // namespace

std::string without_links(std::string_view message, size_t places) {
  std::string out;
  for (size_t i = 0; i < message.size();) {
    if (auto link = link_at(message, i, places)) {
      out += link->text;
      i = link->end;
    } else {
      out += message[i++];
    }
  }
  return out;
}

std::string with_links(std::string_view message, size_t places, std::set<size_t>& used) {
  std::string out;
  for (size_t i = 0; i < message.size();) {
    if (auto link = link_at(message, i, places)) {
      out += message.substr(i, link->end - i);
      used.insert(link->place);
      i = link->end;
      continue;
    }
    // Only "](" makes a link: breaking it leaves `v[0]` as it is.
    if (message.substr(i, 2) == "](") out += '\\';
    out += message[i++];
  }
  return out;
}

std::string link_text(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace tvaara::report
