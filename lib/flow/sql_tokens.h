// Tokens of SQL text in any dialect; see sql.h.
#pragma once

#include <string>
#include <vector>

#include "flow/sql.h"

namespace tvaara::flow {

struct SqlToken {
  enum class Kind { word, name, string, number, placeholder, hole, symbol, end };
  Kind kind = Kind::end;
  std::string text;        // words and names lower-cased; strings without quotes
  SqlOperand operand;      // of placeholders and holes
  bool glued = false;      // a word with a hole in it: the hole is part of a name
};

struct SqlTokens {
  std::vector<SqlToken> tokens;   // ends with one of kind end
  std::vector<SqlOperand> holes;  // in order
  bool torn = false;              // a string or comment does not end
};

SqlTokens tokenize_sql(const Template& text);

}  // namespace tvaara::flow
