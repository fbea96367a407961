// Messages may point at related places as [text](2). SARIF keeps such links, every other format
// prints only their text; brackets that come from scanned files are never taken for links.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace tvaara::report {

// The message with its links to places 1 … `places` replaced by their text.
std::string without_links(std::string_view message, size_t places);

// The message for SARIF: links to places 1 … `places` kept (their ids are added to `used`), all
// else that a viewer could read as a link made literal.
std::string with_links(std::string_view message, size_t places, std::set<size_t>& used);

// Text that is safe between the brackets of a link.
std::string link_text(std::string_view text);

}  // namespace tvaara::report
