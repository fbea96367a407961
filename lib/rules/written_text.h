// Texts that a function puts together, piece by piece, as the source writes them.
//
// `line = name + ": " + value + "\r\n"`, `body += …` over several statements, `printf` with its
// arguments in the places of the format: what stands before and behind a value says what it becomes
// part of. Branches are not told apart: what one of them adds stands where the source has it.
#pragma once

#include <string>
#include <vector>

#include "rules/bodies.h"

namespace tvaara::rules {

struct TextPiece {
  bool constant = false;
  std::string text;        // of a constant
  facts::Operand operand;  // of a value
};
using WrittenText = std::vector<TextPiece>;

// One for each variable or call that a text is put together in.
std::vector<WrittenText> written_texts(const Body& body);

}  // namespace tvaara::rules
