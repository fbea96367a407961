// Gives the side of a last test a return of its own.
//
// Idea: `if (!allowed) refuse(429); return allowed;` is `if (!allowed) { refuse(429); return
// allowed; } return allowed;`. Written so, the side that refuses leaves the function: it is a
// guard, and what the function returns says which side was taken. Only a block that does nothing
// but return the very local that was tested is copied, so that other branches stay what they are.
#pragma once

#include "facts/facts.h"

namespace tvaara::flow {

void split_returns(const facts::Unit& unit, facts::Function& function);

}  // namespace tvaara::flow
