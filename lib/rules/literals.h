// Strings that the code holds, each place once.
//
// For rules that ask what a text says wherever it stands: a private key, a header line that a
// server writes itself.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "api/model.h"

namespace tvaara::rules {

struct Literal {
  std::string text, function;  // function: qualified name of the one it stands in
};

// Those that are asked for, by place; a header that several units see is said once.
std::map<Location, Literal> literals(const api::Model& model,
                                     const std::function<bool(const std::string&)>& asked);

}  // namespace tvaara::rules
