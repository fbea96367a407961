// Texts as templates: literal pieces and holes, folded across concatenation and formatting.
//
// Idea: a Value may hold up to kMaxAlternatives texts. Combining values combines their texts; a
// value without a known text is a hole. A text that may grow without bound (a loop) becomes its
// common literal prefix, one hole, and `complete == false`.
#pragma once

#include <string>
#include <vector>

#include "flow/value.h"

namespace tvaara::flow {

// The value's texts; a hole of it if it has none; the digits of a constant number.
std::vector<Template> texts_of(const Value& value);

std::vector<Template> join_texts(std::vector<Template> a, const std::vector<Template>& b);
Template widened_text(const std::vector<Template>& texts);

// What a row's `text:` attribute does with values; results carry the atoms of all of them.
Value concatenated(const std::vector<Value>& values);
Value path_joined(const std::vector<Value>& components);
// Conversions of printf that escape what they print, and for which sinks.
struct Escapes {
  std::string conversions;  // "q Q w"
  std::vector<std::string> clears;
};
Value printf_formatted(const Value& format, const std::vector<Value>& arguments,
                       const Escapes& escapes = {});
Value brace_formatted(const Value& format, const std::vector<Value>& arguments);  // {}, {0}, {:x}

// Fills holes whose values have become known texts.
std::vector<Template> spliced(const std::vector<Template>& texts);

}  // namespace tvaara::flow
