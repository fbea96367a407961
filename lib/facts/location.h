// Ranges of fact files as places in the repository.
#pragma once

#include "base/source.h"
#include "facts/facts.h"

namespace tvaara::facts {

// Unknown for range 0 and for one that the unit does not have.
Location location_of(const Unit& unit, RangeId range);

}  // namespace tvaara::facts
