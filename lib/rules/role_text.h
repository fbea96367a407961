// Conditions on what a role of a call says: the constant name it carries, the words of its text.
//
//   named: {role: name, is: [set-cookie]}        # names compare by letters and digits alone
//   text: {role: value, lacks: [Secure]}         # the text is known, and a word is not in it
//   text: {role: value, words: ["*rc4*"]}        # …or one of its words is like this; split
//                                                # at : , ; and blanks, `!word` and `-word` take it
//                                                # back
//   text: {role: value, phrases: [no such user]} # …or it holds one of these
//   text: {…, unless: [max-age=0]}               # texts that hold one of these are not asked
//
// A text with a part that could not be followed may hold anything: it meets no condition.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "flow/flow.h"

namespace YAML {
class Node;
}

namespace tvaara::rules {

struct NameCondition {
  std::string role;
  std::vector<std::string> is;  // globs over plain names; empty: any
};

struct TextCondition {
  std::string role;
  std::vector<std::string> lacks, words, phrases, unless;
};

Result<NameCondition> read_name_condition(const YAML::Node& node, const std::string& file);
Result<TextCondition> read_text_condition(const YAML::Node& node, const std::string& file);

// Whether the role is a constant of that name; nothing if it is no constant.
std::optional<bool> meets(const NameCondition& condition, const flow::Effect& effect);
// What of the condition was met ("Secure, HttpOnly" are lacking; the words), "" if it is not met,
// and nothing if the text is not known.
std::optional<std::string> found_by(const TextCondition& condition, const flow::Effect& effect);

}  // namespace tvaara::rules
