// Bodies that no parse gave back, and what can still be said of them: the calls by name.
//
// Idea: the outline of a file tells where functions stand; one that was not lowered is lost. Its
// tokens still say which names are called with which constants. Such a function is marked textual:
// it can raise a doubt, never settle one.
#pragma once

#include <string>
#include <vector>

#include "code/survey.h"
#include "facts/builder.h"

namespace tvaara::code {

struct LostBody {
  size_t file = 0;      // of Survey::files
  size_t function = 0;  // of the file's outline
};

// Empty if the parse had no errors: then every body was read.
std::vector<LostBody> lost_bodies(const facts::Unit& unit, const Survey& survey);

// Adds a textual function for each.
void add_textual(const std::vector<LostBody>& lost, const Survey& survey,
                 facts::UnitBuilder& builder);

}  // namespace tvaara::code
