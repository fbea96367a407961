#include "scan/suppressions.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace tvaara::scan {
namespace {

using findings::AllowEntry;
using findings::Comment;

constexpr std::string_view kMark = "tvaara:";
constexpr std::string_view kAllowKey = "x-tvaara-allow";

// Comments of a text that speak to tvaara: `opening` at the start of a line or after a space.
void line_comments(const spec::Document& document, std::string_view opening,
                   std::vector<Comment>& out) {
  std::string_view text = document.content();
  for (size_t mark = text.find(kMark); mark != std::string_view::npos;
       mark = text.find(kMark, mark + 1)) {
    size_t begin = text.rfind('\n', mark);
    begin = begin == std::string_view::npos ? 0 : begin + 1;
    size_t end = std::min(text.find('\n', mark), text.size());
    size_t hash = begin;
    while (hash < mark && (!text.substr(hash).starts_with(opening) ||
                           (hash != begin && text[hash - 1] != ' ' && text[hash - 1] != '\t'))) {
      ++hash;
    }
    if (hash >= mark) continue;
    while (end > hash && (text[end - 1] == '\r' || text[end - 1] == ' ')) --end;
    out.push_back({std::string(text.substr(hash, end - hash)),
                   document.range(static_cast<uint32_t>(hash), static_cast<uint32_t>(end))});
    mark = end;
  }
}

// The lines of an object: from its key to the last thing in it.
Location covers(spec::Node object) {
  Location where = object.where();
  Location value = object.value_location();
  where.end_line = std::max(where.end_line, value.end_line);
  spec::Node last = object;
  while (last.size() != 0) last = last.at(last.size() - 1);
  where.end_line = std::max(where.end_line, last.value_location().end_line);
  return where;
}

void allow_entries(spec::Node node, std::vector<AllowEntry>& out) {
  for (spec::Node child : node) {
    if (child.key() == kAllowKey) {
      if (child.is_sequence()) {
        for (spec::Node item : child) {
          out.push_back({std::string(item.text()), item.value_location(), covers(node)});
        }
      } else {
        out.push_back({std::string(child.text()), child.where(), covers(node)});
      }
    } else if (!child.is_scalar()) {
      allow_entries(child, out);
    }
  }
}

}  // namespace

std::vector<findings::Suppression> suppressions_of(const std::vector<facts::Unit>& units,
                                                   const Roles& roles) {
  std::set<Location> seen;  // a header's comments come with every unit
  std::vector<Comment> comments;
  for (const facts::Unit& unit : units) {
    for (const facts::Comment& comment : unit.comments) {
      const facts::Range& range = unit.ranges[comment.range];
      if (comment.range == 0 || range.file >= unit.files.size()) continue;
      Location where{unit.text(unit.files[range.file].path), range.line, range.column,
                     range.end_line, range.end_column};
      if (!roles.analysed(where.file) || !seen.insert(where).second) continue;
      comments.push_back({unit.text(comment.text), where});
    }
  }
  return findings::parse_comments(comments);
}

std::vector<findings::Suppression> suppressions_of(const std::vector<spec::Contract>& contracts) {
  std::set<const spec::Document*> seen;
  std::vector<Comment> comments;
  std::vector<AllowEntry> entries;
  for (const spec::Contract& contract : contracts) {
    for (const auto& document : contract.documents) {
      if (!seen.insert(document.get()).second) continue;
      std::string_view opening = ends_with(document->path(), ".proto") ? "//" : "#";
      if (!ends_with(document->path(), ".json")) line_comments(*document, opening, comments);
      if (document->content().find(kAllowKey) != std::string_view::npos) {
        allow_entries(document->root(), entries);
      }
    }
  }
  std::vector<findings::Suppression> out = findings::parse_comments(comments);
  std::vector<findings::Suppression> declared = findings::parse_allow_entries(entries);
  out.insert(out.end(), declared.begin(), declared.end());
  return out;
}

}  // namespace tvaara::scan
