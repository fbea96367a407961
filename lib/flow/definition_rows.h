// Rows of sources that are about a function's definition, not about calls of it.
//
// Idea: what users of a library hand to its functions has a meaning inside them: the text of
// `set_header` goes into a message. A row `of: definition` gives the parameters that label in a
// program without `main`, whoever calls the function there; at calls it says nothing.
#pragma once

#include "models/models.h"

namespace tvaara::flow {

inline bool is_of_definition(const models::Row& row) {
  return row.section == models::Section::sources && row.attribute("of") == "definition";
}

}  // namespace tvaara::flow
