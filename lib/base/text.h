// Small text helpers that several layers need.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tvaara {

std::vector<std::string> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
std::string_view trim(std::string_view text);
std::string to_lower(std::string_view text);
bool starts_with(std::string_view text, std::string_view prefix);
bool ends_with(std::string_view text, std::string_view suffix);
std::string replace_all(std::string text, std::string_view from, std::string_view to);

// The words of an identifier or path segment, lower-cased: "isAdmin_flag-2" -> is, admin, flag, 2.
std::vector<std::string> words_of(std::string_view identifier);

// The candidate nearest to `wrong` by edit distance, or empty if none is near enough to suggest.
std::string nearest(std::string_view wrong, const std::vector<std::string>& candidates);

// Makes text from scanned files safe for a terminal: control characters (except tab) and escape
// sequences become visible \xNN forms; invalid UTF-8 is replaced by U+FFFD.
std::string terminal_safe(std::string_view text);
bool valid_utf8(std::string_view text);

}  // namespace tvaara
