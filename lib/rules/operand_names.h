// What the source calls a value.
//
// Rules that go by names ask for the name of an operand: of the variable or field, of the key it is
// looked up under, of the function that gave it. A conversion that keeps the value (`x.c_str()`)
// is called what it converts.
#pragma once

#include <string>

#include "facts/facts.h"

namespace tvaara::rules {

// "" for a constant and for what has no name.
std::string name_of(const facts::Unit& unit, const facts::Function& function,
                    const facts::Operand& operand);
// What the place is called: its last field or key, else the variable; "" for a temporary.
std::string name_of(const facts::Unit& unit, const facts::Function& function,
                    const facts::Place& place);

}  // namespace tvaara::rules
