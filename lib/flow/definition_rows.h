// Rows of sources and events that are about a function's definition, not about calls of it.
//
// Idea: what users of a library hand to its functions has a meaning inside them: the text of
// `set_header` goes into a message. A row `of: definition` gives the parameters that label in a
// program without `main`, whoever calls the function there; at calls it says nothing. An event of a
// definition happens where the function returns a number that is known: the status of its answer.
#pragma once

#include "models/models.h"

namespace tvaara::flow {

inline bool is_of_definition(const models::Row& row) {
  const bool may_be =
      row.section == models::Section::sources || row.section == models::Section::events;
  return may_be && row.attribute("of") == "definition";
}

}  // namespace tvaara::flow
