// The global that stands for what was thrown and not caught yet, by its id and name. Its fields are
// the types of what can be caught: "object" for every class, else the type's spelling.
#pragma once

namespace tvaara::facts {

inline constexpr char kExceptionInFlight[] = "(exception)";

}  // namespace tvaara::facts
