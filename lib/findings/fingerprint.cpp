// Fingerprint tvaara/v1: what makes a finding the same finding tomorrow.
//
// Idea: a baseline must survive a file that moves, lines inserted above, a reformatted call and a
// reworded message. So none of path, line and message goes in; what goes in is what the finding is
// about: rule, endpoint, sink, enclosing function. Findings equal in all of these are told apart by
// their index in source order. What it cannot do: two equal sinks in one function swap fingerprints
// if the code swaps them.
#include <algorithm>
#include <map>

#include "base/hash.h"
#include "findings/findings.h"

namespace tvaara::findings {
namespace {

// One space for each run of white space, none beside punctuation: `db.one( "x" )` is `db.one("x")`.
std::string normalized(std::string_view text) {
  auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  auto word = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  if (std::none_of(text.begin(), text.end(), blank)) return std::string(text);
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (!blank(text[i])) {
      out += text[i];
      continue;
    }
    size_t next = i;
    while (next < text.size() && blank(text[next])) ++next;
    if (!out.empty() && next < text.size() && word(out.back()) && word(text[next])) out += ' ';
    i = next - 1;
  }
  return out;
}

// Every part with its length before it, so that no two lists of parts give the same bytes.
std::string ingredients(const Finding& finding) {
  std::string out = "tvaara/v1";
  for (const std::string& part : {finding.rule, normalized(finding.endpoint_key),
                                  normalized(finding.sink_key), normalized(finding.function)}) {
    out += '\n' + std::to_string(part.size()) + ':' + part;
  }
  return out;
}

}  // namespace

void assign_fingerprints(std::vector<Finding>& findings) {
  std::map<std::string, size_t> seen;
  for (Finding& finding : findings) {
    std::string hash = hash_hex(ingredients(finding));
    finding.fingerprint = hash + ":" + std::to_string(++seen[hash]);
  }
}

}  // namespace tvaara::findings
