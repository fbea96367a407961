// Values that a callable is given beforehand, by the parameters that they become.
#pragma once

#include <map>

#include "facts/facts.h"
#include "flow/value.h"

namespace tvaara::flow {

// The callable with these values at these parameters; all other parameters stay to be given, in
// their places.
Callable bind_parameters(const Callable& callable, const facts::Function& function,
                         const std::map<size_t, Value>& values);
// What is bound at a parameter; null if nothing is.
Value bound_at(const Callable& callable, size_t parameter);

// What of a value can be called, in its fields, too; null if nothing can.
Value only_callables(const Value& value);
// All that can be called in it.
std::vector<Callable> all_callables(const Value& value);

}  // namespace tvaara::flow
