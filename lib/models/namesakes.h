// Classes of the program that are called like a library's.
//
// Idea: a library whose classes stand in the global namespace (`HttpRequest`) shares their names
// with whoever writes such a class himself. Where no unit includes the library, the class is the
// program's, and what a model says of the library's means nothing for it.
#pragma once

#include <vector>

#include "facts/facts.h"
#include "models/models.h"

namespace tvaara::models {

// Takes those rows out.
void leave_out_namesakes(ModelSet& models, const std::vector<facts::Unit>& units);

}  // namespace tvaara::models
